import { Skeleton } from '../../editor/index.ts';
import styles from './PageMessage.module.css';

/** A page that is being loaded; empty for the first 200 ms. */
export function PageSkeleton() {
  return (
    <div className={styles.message} aria-busy="true">
      <Skeleton widths={[36, 78, 64]} />
    </div>
  );
}
