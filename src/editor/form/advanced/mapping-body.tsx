import { useState } from 'react';
import type { FormRow } from '#core';
import { STRINGS } from '../../strings.ts';
import { Segmented } from '../../ui/index.ts';
import styles from './advanced.module.css';
import { PartRows } from './part-rows.tsx';
import type { StructureProps } from './structure.ts';

/**
 * The parts of a mapping. Of parts that exclude each other the person picks one first; nothing is
 * written before that one gets a value, which then takes the place of the others.
 */
export function MappingBody(props: StructureProps) {
  const { row } = props;
  const [picked, setPicked] = useState<string | null>(null);
  const choices = row.parts.filter(({ field }) => field.alternative !== undefined);
  const isSet = (part: FormRow) => part.value.kind !== 'unset';
  const chosen = choices.find(({ field }) => field.key === picked) ?? choices.find(isSet) ?? null;
  const shown = row.parts.filter((part) =>
    part.field.alternative === undefined
      ? choices.length === 0 || chosen !== null
      : part === chosen || isSet(part),
  );
  return (
    <>
      {choices.length === 0 ? null : (
        <Segmented
          label={STRINGS.advanced.kindOf(row.field.label)}
          className={styles.choices}
          segments={choices.map(({ field }) => ({ id: field.key, label: field.label }))}
          value={chosen?.field.key ?? ''}
          onChange={setPicked}
        />
      )}
      <PartRows {...props} rows={shown} />
    </>
  );
}
