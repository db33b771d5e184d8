import { barsOf } from './bars.ts';
import styles from './small.module.css';

/** Bars drawn from a text; decoration, hidden from screen readers. */
export function Barcode({
  text,
  height = 12,
  modules = 36,
}: {
  readonly text: string;
  readonly height?: number;
  readonly modules?: number;
}) {
  return (
    <svg
      className={styles.barcode}
      width={modules}
      height={height}
      viewBox={`0 0 ${modules} ${height}`}
      shapeRendering="crispEdges"
      fill="currentColor"
      aria-hidden="true"
    >
      {/* One path, so that a keystroke in the text changes one attribute. */}
      <path
        d={barsOf(text, modules)
          .map(({ x, width }) => `M${x} 0h${width}v${height}h-${width}z`)
          .join('')}
      />
    </svg>
  );
}
