import { CircleAlert, Copy } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import type { ImageReference, StepDefinition } from '#core';
import { useEditor, useLinked } from '../session/editor-context.tsx';
import { liesIn } from '../session/field-keys.ts';
import { STRINGS } from '../strings.ts';
import { classes, IconButton } from '../ui/index.ts';
import { writtenReference } from './image-label.tsx';
import styles from './reference-list.module.css';
import { reasonOf } from './reference-reason.ts';
import { withIds } from './reference-table.ts';
import { useCopyText } from './use-copy-text.ts';

/** Every reference in full, each part in its field's colour, with what keeps it from being pushed. */
export function ReferenceList({
  definition,
  references,
}: {
  readonly definition: StepDefinition;
  readonly references: readonly ImageReference[];
}) {
  return (
    <ul className={styles.list} aria-label={STRINGS.dock.references}>
      {withIds(references).map(({ id, reference }) => (
        <Entry key={id} definition={definition} reference={reference} />
      ))}
    </ul>
  );
}

function Entry({
  definition,
  reference,
}: {
  readonly definition: StepDefinition;
  readonly reference: ImageReference;
}) {
  const { goTo } = useEditor();
  const { linked } = useLinked();
  const copy = useCopyText();
  const open = reference.unresolved.map(STRINGS.dock.unresolved).join('. ');
  const reason = reasonOf(reference) ?? (open === '' ? null : open);
  return (
    <li className={classes(styles.entry, reference.key === linked && styles.linked)}>
      <AriaButton
        className={styles.reference ?? ''}
        onPress={() => goTo({ key: reference.key, range: null, target: 'field' })}
      >
        {reference.parts.map((part, at) => {
          const field = definition.fields.find(({ key }) => liesIn(part.key, key));
          return (
            <span
              key={part.key ?? `between ${at}`}
              className={field && styles[field.role ?? 'image']}
            >
              {part.text === '' ? '…' : part.text}
            </span>
          );
        })}
        {reason === null ? null : (
          <span className={styles.reason}>
            <CircleAlert size={13} aria-hidden="true" />
            {reason}
          </span>
        )}
      </AriaButton>
      <IconButton
        size="small"
        label={STRINGS.dock.copyOf(writtenReference(reference))}
        onPress={() => copy(writtenReference(reference), STRINGS.dock.copiedReference)}
      >
        <Copy size={13} />
      </IconButton>
    </li>
  );
}
