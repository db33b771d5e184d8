import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';

/** Keeps the end of a growing list in sight until the person scrolls up. */
export interface Follow {
  readonly follows: boolean;
  readonly setFollows: (follows: boolean) => void;
  /** How many lines arrived since following stopped. */
  readonly unseen: number;
  readonly onScroll: () => void;
}

/** `count` is the number of lines; `toEnd` scrolls to the last one. */
export function useFollow(
  viewport: RefObject<HTMLElement | null>,
  count: number,
  toEnd: () => void,
): Follow {
  const [follows, setFollows] = useState(true);
  const [seen, setSeen] = useState(0);
  const lastTop = useRef(0);
  const scroll = useRef(toEnd);
  scroll.current = toEnd;

  useEffect(() => {
    if (follows && count > 0) {
      scroll.current();
    }
  }, [follows, count]);

  // A log that was hidden behind another tab, or whose pane was resized, goes to its end again.
  useEffect(() => {
    const element = viewport.current;
    if (!element || !follows) {
      return;
    }
    const observer = new ResizeObserver(() => scroll.current());
    observer.observe(element);
    return () => observer.disconnect();
  }, [viewport, follows]);

  const onScroll = useCallback(() => {
    const element = viewport.current;
    if (!element) {
      return;
    }
    const movedUp = element.scrollTop < lastTop.current - 1;
    const fromEnd = element.scrollHeight - element.clientHeight - element.scrollTop;
    lastTop.current = element.scrollTop;
    if (movedUp && fromEnd > 24) {
      setFollows(false);
      setSeen((before) => Math.max(before, count));
    }
  }, [viewport, count]);

  const change = useCallback(
    (next: boolean) => {
      setFollows(next);
      setSeen(count);
    },
    [count],
  );
  return { follows, setFollows: change, unseen: follows ? 0 : Math.max(0, count - seen), onScroll };
}
