import type { ManualSample } from '#core';
import styles from './Manual.module.css';

/** A few lines to read or copy, under what they are; long ones wrap. */
export function SampleBlock({ sample }: { readonly sample: ManualSample }) {
  return (
    <figure className={styles.sample}>
      <figcaption className={styles.caption}>{sample.label}</figcaption>
      <pre className={styles.lines}>{sample.text}</pre>
    </figure>
  );
}
