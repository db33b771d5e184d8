import styles from './small.module.css';

/** The three letters of a registry. */
export function CodeBadge({ code }: { readonly code: string }) {
  return <span className={styles.code}>{code}</span>;
}
