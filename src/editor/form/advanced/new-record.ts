import { type FieldValue, type FormRow, list, partDefinitions, scalar } from '#core';

/**
 * The first value of one more record of a list: its first part, with an item that no record has yet
 * where the part takes items of a list. The core writes the rest of the record along.
 */
export function firstOfRecord({ field, parts }: FormRow): {
  readonly key: string;
  readonly value: FieldValue;
} {
  const [first] = partDefinitions(field.kind);
  const key = `${field.key}[${parts.length}].${first?.key ?? ''}`;
  if (first?.kind.kind !== 'list') {
    return { key, value: scalar(typeof first?.initial === 'string' ? first.initial : '') };
  }
  const used = new Set(
    parts.flatMap((record) => {
      const value = record.parts[0]?.value;
      return value?.kind === 'list' ? value.items : [];
    }),
  );
  const free = first.kind.options?.find(({ value }) => !used.has(value))?.value;
  return { key, value: list(free ?? first.example ?? '') };
}
