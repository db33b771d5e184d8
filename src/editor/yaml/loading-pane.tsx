import { STRINGS } from '../strings.ts';
import { Skeleton } from '../ui/index.ts';
import styles from './yaml-pane.module.css';

/** What stands in the pane while Monaco is on its way; it appears after 200 ms. */
export function LoadingPane() {
  return (
    <div className={styles.loading} role="status" aria-label={STRINGS.panes.yamlLoading}>
      <Skeleton widths={[28, 52, 41, 60, 36]} />
    </div>
  );
}
