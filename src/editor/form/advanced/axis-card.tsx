import { Trash2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { UNSET } from '#core';
import { useEditor } from '../../session/editor-context.tsx';
import { liesIn } from '../../session/field-keys.ts';
import { STRINGS } from '../../strings.ts';
import { IconButton } from '../../ui/index.ts';
import { FieldRow } from '../field-row.tsx';
import styles from './advanced.module.css';
import type { StructureProps } from './structure.ts';

/** One axis of a matrix: its name, which can be changed, and its values. */
export function AxisCard({
  row,
  names,
  isWritten,
  onGiveUp,
  typedForm,
  linked,
  onLink,
}: StructureProps & {
  /** Names of all axes, of which each is one of a kind. */
  readonly names: readonly string[];
  /** False while the axis has no values and so does not stand in the text. */
  readonly isWritten: boolean;
  /** Takes back an axis that is not written. */
  readonly onGiveUp: () => void;
}) {
  const { editor } = useEditor();
  const { key, label: name } = row.field;
  const [typed, setTyped] = useState<string | null>(null);
  const root = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    if (!isWritten) {
      root.current?.querySelector<HTMLElement>(':scope [data-field-key] input')?.focus();
    }
  }, [isWritten]);
  const next = (typed ?? name).trim();
  const isTaken = next !== name && names.includes(next);
  const rename = () => {
    setTyped(null);
    if (next !== '' && next !== name && !isTaken) {
      editor.dispatch({ type: 'key-renamed', key, name: next });
    }
  };
  return (
    <fieldset ref={root} className={styles.axis} aria-label={STRINGS.advanced.axis(name)}>
      <input
        className={styles.name}
        value={typed ?? name}
        readOnly={!isWritten}
        aria-label={STRINGS.advanced.nameOf(name)}
        aria-invalid={isTaken}
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="off"
        onFocus={() => onLink(key)}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={rename}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            event.preventDefault();
            event.currentTarget.blur();
          } else if (event.key === 'Escape') {
            setTyped(null);
          }
        }}
      />
      <FieldRow
        row={{ ...row, field: { ...row.field, label: STRINGS.advanced.values } }}
        typedForm={typedForm}
        linked={liesIn(linked, key)}
        onLink={onLink}
      />
      <IconButton
        size="small"
        label={STRINGS.advanced.remove(STRINGS.advanced.axis(name))}
        onPress={() => {
          if (!isWritten) {
            onGiveUp();
            return;
          }
          editor.dispatch({ type: 'field-changed', key, value: UNSET });
          editor.dispatch({ type: 'field-left' });
        }}
      >
        <Trash2 size={14} />
      </IconButton>
    </fieldset>
  );
}
