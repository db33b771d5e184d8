import { classes } from './classes.ts';
import styles from './small.module.css';

/** The colour of a stamp; the word says the status, the colour only underlines it. */
export type StampTone = 'ok' | 'error' | 'warn' | 'neutral';

/** A final status: Pushed, Failed, Not pushed, Cancelled, Deprecated, Draft. */
export function Stamp({ tone, children }: { readonly tone: StampTone; readonly children: string }) {
  return (
    <span className={classes(styles.stamp, tone !== 'neutral' && styles[tone])}>{children}</span>
  );
}
