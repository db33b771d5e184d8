import { useRef } from 'react';

/**
 * The same object as long as its content is the same, for values that are derived anew with every
 * keystroke and are dear to draw.
 */
export function useStable<Value>(value: Value): Value {
  const kept = useRef({ value, written: '' });
  if (kept.current.value !== value) {
    const written = JSON.stringify(value);
    if (written !== kept.current.written) {
      kept.current = { value, written };
    }
  }
  return kept.current.value;
}
