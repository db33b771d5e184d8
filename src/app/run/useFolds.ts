import { useCallback, useState } from 'react';

/** The folded segments of a log, each named by the index of its first line. */
export interface Folds {
  readonly folded: ReadonlySet<number>;
  readonly toggle: (first: number) => void;
  readonly unfold: (first: number) => void;
}

/** Folds and unfolds segments; all are open at first. */
export function useFolds(): Folds {
  const [folded, setFolded] = useState<ReadonlySet<number>>(() => new Set());
  const toggle = useCallback((first: number) => {
    setFolded((before) => {
      const after = new Set(before);
      if (!after.delete(first)) {
        after.add(first);
      }
      return after;
    });
  }, []);
  const unfold = useCallback((first: number) => {
    setFolded((before) =>
      before.has(first) ? new Set([...before].filter((other) => other !== first)) : before,
    );
  }, []);
  return { folded, toggle, unfold };
}
