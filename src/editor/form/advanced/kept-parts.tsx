import type { KeptPart } from '#core';
import { useEditor } from '../../session/editor-context.tsx';
import { STRINGS } from '../../strings.ts';
import { Button } from '../../ui/index.ts';
import styles from './advanced.module.css';

/** What the form can't show of a structured field: its YAML, kept as it is, with the way to its line. */
export function KeptParts({ parts }: { readonly parts: readonly KeptPart[] }) {
  const { goTo } = useEditor();
  return parts.map(({ key, yaml, range }) => (
    <figure key={key} className={styles.kept}>
      <figcaption>
        {STRINGS.advanced.kept}
        {range === null ? null : (
          <Button variant="link" onPress={() => goTo({ key: null, range, target: 'line' })}>
            {STRINGS.form.goToLine}
          </Button>
        )}
      </figcaption>
      <pre>{yaml}</pre>
    </figure>
  ));
}
