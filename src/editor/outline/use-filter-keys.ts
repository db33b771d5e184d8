import { type RefObject, useEffect, useRef } from 'react';

/** What the keys of the filter do. */
export interface FilterKeys {
  /** Enter: takes the first of what is shown. */
  readonly onEnter: () => void;
  /** Arrow down: goes on in what is shown. */
  readonly onDown: () => void;
}

/** Takes the keys of a filter before the search field's own use of them. */
export function useFilterKeys(root: RefObject<HTMLElement | null>, keys: FilterKeys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const element = root.current;
    const onKeyDown = (event: KeyboardEvent) => {
      const { onEnter, onDown } = latest.current;
      const does = { Enter: onEnter, ArrowDown: onDown }[event.key];
      const isInField = event.target instanceof HTMLInputElement && !event.isComposing;
      if (does !== undefined && isInField) {
        event.preventDefault();
        event.stopPropagation();
        does();
      }
    };
    element?.addEventListener('keydown', onKeyDown, true);
    return () => element?.removeEventListener('keydown', onKeyDown, true);
  }, [root]);
}
