import { useCallback, useLayoutEffect, useRef } from 'react';

/** A handler that stays the same object and does what the latest one does: it redraws nobody. */
export function useLatest<Arguments extends readonly unknown[], Result>(
  handler: (...values: Arguments) => Result,
): (...values: Arguments) => Result {
  const latest = useRef(handler);
  useLayoutEffect(() => {
    latest.current = handler;
  });
  return useCallback((...values: Arguments) => latest.current(...values), []);
}
