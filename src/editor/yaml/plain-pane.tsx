import { useEffect, useRef } from 'react';
import { useEditor } from '../session/editor-context.tsx';
import { STRINGS } from '../strings.ts';
import { asShown, differenceOf, toTextEdits } from './line-map.ts';
import styles from './yaml-pane.module.css';

/** The YAML in a plain text box, for browsers where Monaco does not load. */
export function PlainPane() {
  const { editor, reveal } = useEditor();
  const { session, dispatch } = editor;
  const box = useRef<HTMLTextAreaElement>(null);
  const shown = asShown(session.text);
  useEffect(() => {
    if (reveal?.range && reveal.target !== 'field') {
      box.current?.focus();
      box.current?.setSelectionRange(reveal.range.start, reveal.range.start);
    }
  }, [reveal]);
  return (
    <div className={styles.plain}>
      <p className={styles.notice}>{STRINGS.panes.yamlPlain}</p>
      <textarea
        ref={box}
        aria-label={STRINGS.panes.yamlText}
        value={shown}
        spellCheck={false}
        onChange={(event) => {
          const edit = differenceOf(shown, event.target.value);
          const place = (offset: number) => {
            const before = shown.slice(0, offset).split('\n');
            return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
          };
          const start = place(edit.range.start);
          const end = place(edit.range.end);
          const range = {
            startLineNumber: start.line,
            startColumn: start.column,
            endLineNumber: end.line,
            endColumn: end.column,
          };
          dispatch({
            type: 'yaml-typed',
            edits: toTextEdits(session.text, [{ range, text: edit.text }]),
          });
        }}
      />
    </div>
  );
}
