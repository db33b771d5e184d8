import { type RefObject, useEffect } from 'react';

/**
 * Tells a region of its blur when what it holds has changed and the focus is elsewhere. Where the
 * focused part is removed, React tells none; a region of toasts then takes the next toast in that
 * place for focused, and pulls the focus to itself when that one goes.
 */
export function useToldBlur(
  region: RefObject<HTMLElement | null>,
  /** Calls back at each change of what the region holds, and gives what ends that. */
  subscribe: (onChange: () => void) => () => void,
): void {
  useEffect(
    () =>
      subscribe(() =>
        // The change is drawn by then, and the focus is where the region moved it.
        requestAnimationFrame(() => {
          if (region.current?.matches(':focus-within') === false) {
            region.current.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
          }
        }),
      ),
    [region, subscribe],
  );
}
