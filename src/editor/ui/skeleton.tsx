import styles from './small.module.css';

/** Grey bars that appear when something takes longer than 200 ms; widths are different percentages. */
export function Skeleton({ widths }: { readonly widths: readonly number[] }) {
  return (
    <div aria-hidden="true" className={styles.skeletons}>
      {widths.map((width) => (
        <div key={width} className={styles.skeleton} style={{ width: `${width}%` }} />
      ))}
    </div>
  );
}
