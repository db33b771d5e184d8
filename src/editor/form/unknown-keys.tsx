import type { KeyEntry } from '#core';
import { useEditor } from '../session/editor-context.tsx';
import { STRINGS } from '../strings.ts';
import { Button } from '../ui/index.ts';
import styles from './step-form.module.css';

/** The keys that no field shows; each leads to its line. */
export function UnknownKeys({ keys }: { readonly keys: readonly KeyEntry[] }) {
  const { goTo } = useEditor();
  if (keys.length === 0) {
    return null;
  }
  return (
    <section className={styles.unknown} aria-label={STRINGS.form.unknownKeys(keys.length)}>
      <p>
        <strong>{STRINGS.form.unknownKeys(keys.length)}.</strong> {STRINGS.form.unknownHint}
      </p>
      <ul>
        {keys.map((entry) => (
          <li key={`${entry.name} ${entry.range.start}`}>
            <Button
              variant="link"
              onPress={() => goTo({ key: null, range: entry.range, target: 'line' })}
            >
              <code>{entry.name}</code>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
