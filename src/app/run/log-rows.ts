import type { LogSegment } from './log-store.ts';

/** One row of the log: the heading of a segment, or a line. */
export type LogRow =
  | { readonly kind: 'heading'; readonly segment: LogSegment; readonly at: number }
  | { readonly kind: 'line'; readonly line: number };

/** The rows of a log with some segments folded, found by position without listing them. */
export interface LogRows {
  readonly count: number;
  /** The row at a position; null outside. */
  at(position: number): LogRow | null;
  /** Position of a line's row; that of its heading while the segment is folded. */
  positionOf(line: number): number;
  /** Index of the segment that holds a line; -1 when there is none. */
  segmentOf(line: number): number;
}

/** Arranges segments as rows. `folded` holds the `first` of each folded segment. */
export function arrangeRows(segments: readonly LogSegment[], folded: ReadonlySet<number>): LogRows {
  const starts: number[] = [];
  let count = 0;
  for (const segment of segments) {
    starts.push(count);
    count += 1 + (folded.has(segment.first) ? 0 : segment.count);
  }
  const segmentOf = (line: number): number =>
    lastAtMost(
      segments.map(({ first }) => first),
      line,
    );
  return {
    count,
    segmentOf,
    at(position) {
      const index = position < count ? lastAtMost(starts, position) : -1;
      const segment = segments[index];
      const start = starts[index];
      if (!segment || start === undefined) {
        return null;
      }
      return position === start
        ? { kind: 'heading', segment, at: index }
        : { kind: 'line', line: segment.first + position - start - 1 };
    },
    positionOf(line) {
      const index = segmentOf(line);
      const segment = segments[index];
      const start = starts[index] ?? 0;
      return !segment || folded.has(segment.first) ? start : start + 1 + line - segment.first;
    },
  };
}

/** Index of the last of the ascending `values` that is not above `limit`; -1 when all are. */
function lastAtMost(values: readonly number[], limit: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? 0) <= limit) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low - 1;
}
