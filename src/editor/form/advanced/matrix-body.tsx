import { Plus } from 'lucide-react';
import { useState } from 'react';
import { type FormRow, fieldOf, formatPath, partDefinitions, pathOf, UNSET } from '#core';
import { useEditor } from '../../session/editor-context.tsx';
import { STRINGS } from '../../strings.ts';
import { Button } from '../../ui/index.ts';
import styles from './advanced.module.css';
import { AxisCard } from './axis-card.tsx';
import { PartRows } from './part-rows.tsx';
import type { StructureProps } from './structure.ts';

/** A matrix: its axes with their values, and below them the settings of the matrix. */
export function MatrixBody(props: StructureProps) {
  const { row } = props;
  const { editor } = useEditor();
  const [fresh, setFresh] = useState<string | null>(null);
  const [wanted, setWanted] = useState('');
  const reserved = partDefinitions(row.field.kind).map((part) => part.key);
  const axes = row.parts.filter(({ field }) => !reserved.includes(nameIn(field.key)));
  const others = row.parts.filter((part) => !axes.includes(part));
  const names = axes.map(({ field }) => field.label);
  const definition = editor.get().view.definition;
  const key = fresh === null ? null : formatPath([...pathOf(row.field.key), fresh]);
  const field = key === null ? null : fieldOf(definition, key);
  const freshRow: FormRow | null =
    field === null || names.includes(field.label) ? null : { ...BLANK, field };
  const isTaken = [...names, ...reserved].includes(wanted.trim());
  const begin = () => {
    if (wanted.trim() !== '' && !isTaken) {
      setFresh(wanted.trim());
      setWanted('');
    }
  };
  return (
    <>
      <div className={styles.cards}>
        {[...axes, ...(freshRow === null ? [] : [freshRow])].map((axis) => (
          <AxisCard
            key={axis.field.key}
            {...props}
            row={axis}
            names={names}
            isWritten={axis !== freshRow}
            onGiveUp={() => setFresh(null)}
          />
        ))}
        <div className={styles.newAxis}>
          <input
            className={styles.name}
            value={wanted}
            placeholder={STRINGS.advanced.axisName}
            aria-label={STRINGS.advanced.newAxis}
            aria-invalid={isTaken}
            spellCheck={false}
            autoComplete="off"
            autoCapitalize="off"
            onChange={(event) => setWanted(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter') {
                event.preventDefault();
                begin();
              }
            }}
          />
          <Button
            size="small"
            icon={<Plus size={14} aria-hidden="true" />}
            isDisabled={wanted.trim() === '' || isTaken}
            onPress={begin}
          >
            {STRINGS.advanced.addAxis}
          </Button>
        </div>
      </div>
      {axes.length === 0 ? null : <PartRows {...props} rows={others} />}
    </>
  );
}

/** The last key of a path. */
function nameIn(key: string): string {
  return String(pathOf(key).at(-1));
}

/** A row of what is not written yet. */
const BLANK: Omit<FormRow, 'field'> = {
  value: UNSET,
  valueKind: 'fixed',
  resolved: null,
  lock: null,
  inapplicable: null,
  range: null,
  parts: [],
  kept: [],
};
