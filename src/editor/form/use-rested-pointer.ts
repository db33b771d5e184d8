import { useCallback, useEffect, useRef } from 'react';

/**
 * Runs something once no pointer is pressed: at once, or after the click that is under way. What
 * moves the rows below would otherwise take the button away under a click that has just left a field.
 */
export function useRestedPointer(): (run: () => void) => void {
  const isPressed = useRef(false);
  useEffect(() => {
    const press = () => {
      isPressed.current = true;
    };
    const rest = () => {
      isPressed.current = false;
    };
    window.addEventListener('pointerdown', press, true);
    window.addEventListener('pointerup', rest, true);
    window.addEventListener('pointercancel', rest, true);
    return () => {
      window.removeEventListener('pointerdown', press, true);
      window.removeEventListener('pointerup', rest, true);
      window.removeEventListener('pointercancel', rest, true);
    };
  }, []);
  return useCallback((run) => {
    if (!isPressed.current) {
      run();
      return;
    }
    const ended = new AbortController();
    const settle = () => {
      ended.abort();
      // The click comes after the release, in the same turn.
      setTimeout(run);
    };
    window.addEventListener('pointerup', settle, { signal: ended.signal });
    window.addEventListener('pointercancel', settle, { signal: ended.signal });
  }, []);
}
