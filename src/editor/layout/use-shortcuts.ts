import { useEffect, useRef } from 'react';
import { isFindKey } from '../palette/find-key.ts';

/** What the keys of the workbench do. */
export interface Shortcuts {
  /** Ctrl and a digit, from 1; false leaves the key to others. */
  readonly onDigit: (digit: number) => boolean;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  /** Ctrl+K or Cmd+K. */
  readonly onFind: () => void;
}

/**
 * Takes the keys that hold in all panes. Undo is taken before a control's own undo, because there is
 * one history for the whole document.
 */
export function useShortcuts(element: HTMLElement | null, shortcuts: Shortcuts): void {
  const latest = useRef(shortcuts);
  latest.current = shortcuts;
  useEffect(() => {
    if (element === null) {
      return;
    }
    const onKeyDown = (event: KeyboardEvent) => {
      const key = event.key.toLowerCase();
      const command = (event.ctrlKey || event.metaKey) && !event.altKey && !event.defaultPrevented;
      if (command && event.ctrlKey && /^[1-9]$/.test(key)) {
        if (latest.current.onDigit(Number(key))) {
          event.preventDefault();
        }
      } else if (command && (key === 'y' || (key === 'z' && event.shiftKey))) {
        event.preventDefault();
        latest.current.onRedo();
      } else if (command && key === 'z') {
        event.preventDefault();
        latest.current.onUndo();
      }
    };
    // Taken on the way down: Monaco would wait for a second key, and a browser would search the web.
    const onKeyDownFirst = (event: KeyboardEvent) => {
      if (isFindKey(event)) {
        event.preventDefault();
        event.stopPropagation();
        latest.current.onFind();
      }
    };
    element.addEventListener('keydown', onKeyDown);
    element.addEventListener('keydown', onKeyDownFirst, true);
    return () => {
      element.removeEventListener('keydown', onKeyDown);
      element.removeEventListener('keydown', onKeyDownFirst, true);
    };
  }, [element]);
}
