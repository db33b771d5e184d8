import { useCallback, useEffect, useRef, useState } from 'react';
import type { LogSnapshot } from './log-store.ts';
import { useFolds } from './useFolds.ts';
import { useFollow } from './useFollow.ts';
import { useLogRows } from './useLogRows.ts';
import { useLogSearch } from './useLogSearch.ts';

/** A wish to see the first line of a phase; `turn` tells two equal wishes apart. */
export interface PhaseWish {
  readonly phase: number;
  readonly turn: number;
}

/** What is in sight of a log: folds, search, following, wrapping, and how they move it. */
export function useLogView(log: LogSnapshot, wish: PhaseWish | null) {
  const viewport = useRef<HTMLDivElement | null>(null);
  const [wraps, setWraps] = useState(false);
  const [showsTimes, setShowsTimes] = useState(true);
  const folds = useFolds();
  const { rows, virtual } = useLogRows(viewport, log, folds.folded, wraps);
  const search = useLogSearch(log);
  const follow = useFollow(viewport, rows.count, () =>
    virtual.scrollToIndex(rows.count - 1, { align: 'end' }),
  );

  const showLine = (line: number, align: 'start' | 'center'): void => {
    follow.setFollows(false);
    folds.unfold(log.segments[rows.segmentOf(line)]?.first ?? -1);
    virtual.scrollToIndex(rows.positionOf(line), { align });
  };
  useWhenChanged(search.line, (line) => showLine(line, 'center'));
  useWhenChanged(wish, ({ phase }) => {
    const segment = log.segments.find((other) => other.phase === phase);
    if (segment) {
      showLine(segment.first, 'start');
    }
  });

  const { setFollows } = follow;
  const toggle = useCallback(
    (first: number) => {
      setFollows(false);
      folds.toggle(first);
    },
    [setFollows, folds.toggle],
  );
  return {
    viewport,
    rows,
    virtual,
    search,
    follow,
    folded: folds.folded,
    toggle,
    wraps,
    setWraps,
    showsTimes,
    setShowsTimes,
  };
}

/** Does something each time that a value becomes another one, null apart. */
function useWhenChanged<Value>(value: Value | null, act: (value: Value) => void): void {
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    if (value !== null) {
      latest.current(value);
    }
  }, [value]);
}
