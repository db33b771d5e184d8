import { Info } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Severity } from '#core';
import { classes, SeverityIcon } from '../../editor/index.ts';
import styles from './Notice.module.css';

/** A sentence about what is so, with what to do below it, at the place that it is about. */
export function Notice({
  tone,
  hint,
  action,
  children,
}: {
  readonly tone: Severity | 'note';
  readonly hint?: ReactNode;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <div
      className={classes(styles.notice, styles[tone])}
      role={tone === 'error' ? 'alert' : 'status'}
    >
      {tone === 'note' ? <Info size={14} aria-hidden="true" /> : <SeverityIcon severity={tone} />}
      <div className={styles.text}>
        <div>{children}</div>
        {hint ? <div className={styles.hint}>{hint}</div> : null}
      </div>
      {action}
    </div>
  );
}
