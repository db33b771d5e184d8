import { useLayoutEffect, useState } from 'react';
import { type LayoutMode, layoutModeOf } from './layout-mode.ts';

/** The layout mode of an element; it changes with the element's width, not the window's. */
export function useLayoutMode(element: HTMLElement | null): LayoutMode {
  const [mode, setMode] = useState<LayoutMode>('wide');
  useLayoutEffect(() => {
    if (element === null) {
      return;
    }
    const measure = () => setMode(layoutModeOf(element.clientWidth));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [element]);
  return mode;
}
