import { CircleCheck, CircleDashed, CircleSlash, CircleX, CloudOff } from 'lucide-react';
import type { Run, RunState } from '#core';
import { classes } from '../../editor/index.ts';
import { counted } from '../shared/format.ts';
import styles from './LogFooter.module.css';

const WORDS: Readonly<Record<RunState, string>> = {
  queued: 'Waits for the runs before it',
  running: 'Runs',
  pushed: 'Finished, all images are in the registry',
  'not-pushed': 'Finished, nothing was pushed',
  failed: 'Ended with an error',
  cancelled: 'Cancelled',
  interrupted: 'The server ended before the run did',
};

/** The bar below the log: how the run stands and how long the log is. */
export function LogFooter({
  run,
  count,
  connected,
}: {
  readonly run: Run;
  readonly count: number;
  readonly connected: boolean;
}) {
  return (
    <div className={styles.footer}>
      {connected ? (
        <span className={styles.state} role="status">
          <StateIcon state={run.state} />
          {WORDS[run.state]}
        </span>
      ) : (
        <span className={styles.state} role="status">
          <CloudOff size={14} strokeWidth={1.75} className={styles.warn} aria-hidden="true" />
          The server does not answer. The log goes on when it is back.
        </span>
      )}
      <span className={styles.count}>{counted(count, 'line')}</span>
    </div>
  );
}

function StateIcon({ state }: { readonly state: RunState }) {
  const look = { size: 14, strokeWidth: 1.75, 'aria-hidden': true } as const;
  switch (state) {
    case 'pushed':
    case 'not-pushed':
      return <CircleCheck {...look} className={styles.ok} />;
    case 'failed':
    case 'interrupted':
      return <CircleX {...look} className={styles.error} />;
    case 'cancelled':
      return <CircleSlash {...look} />;
    case 'queued':
    case 'running':
      return <CircleDashed {...look} className={classes(styles.accent)} />;
    default:
      return state satisfies never;
  }
}
