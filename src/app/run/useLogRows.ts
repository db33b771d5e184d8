import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useMemo } from 'react';
import { arrangeRows, type LogRows } from './log-rows.ts';
import type { LogSnapshot } from './log-store.ts';

const LINE_HEIGHT = 23;
const HEADING_HEIGHT = 28;

/** The rows of a log and which of them are in sight. */
export interface VisibleRows {
  readonly rows: LogRows;
  readonly virtual: Virtualizer<HTMLDivElement, Element>;
}

/** Arranges a log in rows, of which only those near the viewport are in the page. */
export function useLogRows(
  viewport: RefObject<HTMLDivElement | null>,
  log: LogSnapshot,
  folded: ReadonlySet<number>,
  wraps: boolean,
): VisibleRows {
  const rows = useMemo(() => arrangeRows(log.segments, folded), [log.segments, folded]);
  // A row keeps its measured height by its key: one for wrapped lines, another for single ones.
  const getItemKey = useCallback(
    (at: number): number => {
      const row = rows.at(at);
      const place = row?.kind === 'line' ? row.line : -1 - (row?.segment.first ?? 0);
      return place * 2 + (wraps ? 1 : 0);
    },
    [rows, wraps],
  );
  const virtual = useVirtualizer<HTMLDivElement, Element>({
    count: rows.count,
    getScrollElement: () => viewport.current,
    getItemKey,
    estimateSize: (at) => (rows.at(at)?.kind === 'heading' ? HEADING_HEIGHT : LINE_HEIGHT),
    overscan: 20,
  });
  return { rows, virtual };
}
