import { Plus, Trash2 } from 'lucide-react';
import { type FieldValue, UNSET } from '#core';
import { useEditor } from '../../session/editor-context.tsx';
import { liesIn } from '../../session/field-keys.ts';
import { findRow } from '../../session/find-row.ts';
import { STRINGS } from '../../strings.ts';
import { Button, IconButton } from '../../ui/index.ts';
import { FieldRow } from '../field-row.tsx';
import styles from './advanced.module.css';
import { itemOf, type StructureProps } from './structure.ts';

/** A list of maps, such as the excluded combinations of a matrix: a table each. */
export function MapsBody({ row, typedForm, linked, onLink }: StructureProps) {
  const { editor } = useEditor();
  const { key } = row.field;
  const put = (at: number, value: FieldValue) => {
    editor.dispatch({ type: 'field-changed', key: `${key}[${at}]`, value });
    editor.dispatch({ type: 'field-left' });
  };
  return (
    <div className={styles.cards}>
      {row.parts.map((part, index) => (
        <div key={part.field.key} className={styles.removable}>
          <FieldRow
            row={part}
            typedForm={typedForm}
            linked={liesIn(linked, part.field.key)}
            onLink={onLink}
          />
          <IconButton
            size="small"
            label={STRINGS.advanced.remove(part.field.label)}
            onPress={() => put(index, UNSET)}
          >
            <Trash2 size={14} />
          </IconButton>
        </div>
      ))}
      <Button
        size="small"
        icon={<Plus size={14} aria-hidden="true" />}
        onPress={() => {
          const owner = findRow(editor.get().view, key.replace(/\.[^.]*$/, ''));
          put(row.parts.length, firstCombination(owner?.parts ?? []));
        }}
      >
        {STRINGS.advanced.add(itemOf(row))}
      </Button>
    </div>
  );
}

/** The first value of each axis. */
function firstCombination(parts: readonly StructureProps['row'][]): FieldValue {
  const entries = parts.flatMap(({ field, value }) =>
    value.kind === 'list' ? [{ name: field.label, value: value.items[0] ?? '' }] : [],
  );
  return { kind: 'map', entries: entries.length === 0 ? [{ name: 'axis', value: '' }] : entries };
}
