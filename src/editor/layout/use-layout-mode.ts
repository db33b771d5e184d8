import { type RefCallback, useCallback, useState } from 'react';
import { type LayoutMode, layoutModeOf } from './layout-mode.ts';

/** The layout mode of the element that gets the ref; it changes with the element, not the window. */
export function useLayoutMode(): readonly [RefCallback<HTMLElement>, LayoutMode] {
  const [mode, setMode] = useState<LayoutMode>('wide');
  const ref = useCallback((element: HTMLElement | null) => {
    if (element === null) {
      return;
    }
    setMode(layoutModeOf(element.clientWidth));
    const observer = new ResizeObserver(() => setMode(layoutModeOf(element.clientWidth)));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, mode];
}
