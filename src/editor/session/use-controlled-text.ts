import { useEffect, useRef } from 'react';
import type { EditorSession } from './editor-store.ts';

/** How the text of an editor comes in and goes out. */
export interface ControlledText {
  readonly editor: EditorSession;
  /** Given: the parent owns the text and answers `onChange` with a new value. */
  readonly value: string | undefined;
  readonly onChange: ((text: string) => void) | undefined;
  /** The name that a text has which the parent sets. */
  readonly fileName: string;
}

/**
 * The one place that decides between a controlled and an uncontrolled editor. A value that the editor
 * itself reported is an echo, however late it comes back; any other value is a new document.
 */
export function useControlledText({ editor, value, onChange, fileName }: ControlledText): void {
  const reported = useRef<readonly string[]>([]);
  const shown = useRef(editor.get().session.text);
  const latest = useRef({ value, onChange, fileName });
  latest.current = { value, onChange, fileName };

  useEffect(() => {
    const report = () => {
      const { text } = editor.get().session;
      if (shown.current !== text) {
        shown.current = text;
        if (latest.current.value !== undefined) {
          reported.current = [...reported.current, text];
        }
        latest.current.onChange?.(text);
      }
    };
    report();
    return editor.subscribe(report);
  }, [editor]);

  useEffect(() => {
    if (value === undefined || value === shown.current) {
      reported.current = [];
      return;
    }
    const echo = reported.current.indexOf(value);
    if (echo === -1) {
      shown.current = value;
      editor.dispatch({ type: 'open', fileName: latest.current.fileName, text: value });
    } else {
      reported.current = reported.current.slice(echo + 1);
    }
  }, [editor, value]);
}
