import { useEditor } from '../session/editor-context.tsx';
import { sameContent, useEditorState } from '../session/use-editor-state.ts';
import { STRINGS } from '../strings.ts';
import { Button } from '../ui/index.ts';
import styles from './step-form.module.css';

/** The keys that no field shows; each leads to its line. */
export function UnknownKeys() {
  const { editor, goTo } = useEditor();
  const names = useEditorState(
    editor,
    ({ view }) => view.unknownKeys.map(({ name }) => name),
    sameContent,
  );
  if (names.length === 0) {
    return null;
  }
  return (
    <section className={styles.unknown} aria-label={STRINGS.form.unknownKeys(names.length)}>
      <p>
        <strong>{STRINGS.form.unknownKeys(names.length)}.</strong> {STRINGS.form.unknownHint}
      </p>
      <ul>
        {[...new Set(names)].map((name) => (
          <li key={name}>
            <Button
              variant="link"
              onPress={() => {
                const entry = editor.get().view.unknownKeys.find((one) => one.name === name);
                goTo({ key: null, range: entry?.range ?? null, target: 'line' });
              }}
            >
              <code>{name}</code>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
