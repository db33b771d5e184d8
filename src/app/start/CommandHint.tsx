import { Copy, ShieldCheck } from 'lucide-react';
import { Button } from '../../editor/index.ts';
import { useCopy } from '../shared/useCopy.ts';
import styles from './CommandHint.module.css';

const COMMAND = 'npm run --silent waybill -- check pipeline.yaml';

/** The same rules on the command line. */
export function CommandHint() {
  const copy = useCopy();
  return (
    <div className={styles.hint}>
      <ShieldCheck size={16} strokeWidth={1.75} aria-hidden="true" />
      <span className={styles.text}>
        Guard a repository with the same rules: <code className={styles.command}>{COMMAND}</code>
      </span>
      <Button
        variant="quiet"
        icon={<Copy size={14} strokeWidth={1.75} aria-hidden="true" />}
        aria-label="Copy the command"
        onPress={() => copy(COMMAND, 'the command')}
      >
        Copy
      </Button>
    </div>
  );
}
