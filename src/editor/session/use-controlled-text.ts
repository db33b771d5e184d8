import { useEffect, useRef } from 'react';

/** How the text comes in and goes out. */
export interface ControlledText {
  /** Given: the parent owns the text and answers `onChange` with a new value. */
  readonly value: string | undefined;
  readonly onChange: ((text: string) => void) | undefined;
  /** The text that the editor holds now. */
  readonly text: string;
  /** Takes over a text that the parent set. */
  readonly replace: (text: string) => void;
}

/**
 * The one place that decides between a controlled and an uncontrolled editor. A value that the editor
 * itself reported is an echo, however late it comes back; any other value is a new document.
 */
export function useControlledText({ value, onChange, text, replace }: ControlledText): void {
  const reported = useRef<readonly string[]>([]);
  const shown = useRef(text);
  const report = useRef(onChange);
  report.current = onChange;
  const take = useRef(replace);
  take.current = replace;

  useEffect(() => {
    if (shown.current !== text) {
      shown.current = text;
      reported.current = [...reported.current, text];
      report.current?.(text);
    }
  }, [text]);

  useEffect(() => {
    if (value === undefined || value === shown.current) {
      reported.current = [];
      return;
    }
    const echo = reported.current.indexOf(value);
    if (echo === -1) {
      shown.current = value;
      take.current(value);
    } else {
      reported.current = reported.current.slice(echo + 1);
    }
  }, [value]);
}
