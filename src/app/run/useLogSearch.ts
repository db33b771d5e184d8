import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { type LogMatches, NO_MATCHES, searchLog } from './log-search.ts';
import type { LogSnapshot } from './log-store.ts';

/** A search in a growing log. */
export interface LogSearch {
  readonly query: string;
  readonly setQuery: (query: string) => void;
  /** How many lines hold the text. */
  readonly found: number;
  /** Position of the current match among the found ones; -1 while there is none. */
  readonly at: number;
  /** Index of the line of the current match; null while there is none. */
  readonly line: number | null;
  /** Goes to the next (1) or previous (-1) match, around the ends. */
  readonly step: (direction: 1 | -1) => void;
}

/** Searches what is there and goes on with what arrives. */
export function useLogSearch(log: LogSnapshot): LogSearch {
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(-1);
  const wanted = useDeferredValue(query);
  const before = useRef<LogMatches>(NO_MATCHES);
  const matches = useMemo(() => {
    before.current = searchLog(before.current, wanted, log.lines, log.count);
    return before.current;
  }, [wanted, log]);
  const found = matches.lines.length;
  const current = found === 0 ? -1 : Math.min(Math.max(at, 0), found - 1);
  return {
    query,
    found,
    at: current,
    line: matches.lines[current] ?? null,
    setQuery: (text) => {
      setQuery(text);
      setAt(-1);
    },
    step: (direction) => {
      if (found > 0) {
        setAt((current + direction + found) % found);
      }
    },
  };
}
