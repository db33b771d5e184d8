import { useEffect, useRef } from 'react';
import { useEditor, useLinked } from '../session/editor-context.tsx';
import { useEditorState } from '../session/use-editor-state.ts';
import { STRINGS } from '../strings.ts';
import { asShown, differenceOf, toTextEdits } from './line-map.ts';
import styles from './yaml-pane.module.css';

/** The YAML in a plain text box, for browsers where Monaco does not load. */
export function PlainPane() {
  const { editor } = useEditor();
  const { reveal } = useLinked();
  const text = useEditorState(editor, ({ session }) => session.text);
  const box = useRef<HTMLTextAreaElement>(null);
  const shown = asShown(text);
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
          editor.dispatch({
            type: 'yaml-typed',
            edits: toTextEdits(text, [{ range, text: edit.text }], '\n'),
          });
        }}
      />
    </div>
  );
}
