import { type FieldValue, list, scalar, UNSET } from '#core';
import { itemKey } from '../session/field-keys.ts';
import { STRINGS } from '../strings.ts';
import { ItemsInput } from './items-input.tsx';
import { useSuggest } from './suggest/use-suggest.ts';
import type { WidgetProps } from './widget.ts';

/** The items of a list value; a lone scalar counts as one item. */
function itemsOf(value: FieldValue): readonly string[] {
  return value.kind === 'list'
    ? value.items
    : value.kind === 'scalar' && value.text !== ''
      ? [value.text]
      : [];
}

/** The value of changed items: one that was written as a lone scalar stays one while it is alone. */
export function valueOfItems(before: FieldValue, items: readonly string[]): FieldValue {
  const [first] = items;
  if (first === undefined) {
    return UNSET;
  }
  return before.kind === 'scalar' && items.length === 1 ? scalar(first) : list(...items);
}

/** A list field as chips. */
export function ListField({ row, id, typed, onChange, onItem, tone, describedBy }: WidgetProps) {
  const { key, label, example, required, kind } = row.field;
  const suggest = useSuggest(row.field);
  return (
    <ItemsInput
      id={id}
      label={label}
      items={itemsOf(typed)}
      onItems={(items) => onChange(valueOfItems(typed, items))}
      placeholder={
        kind.kind === 'list' && kind.connectorType !== undefined
          ? STRINGS.form.addConnector(
              STRINGS.form.connectorTypes[kind.connectorType],
              example ?? '',
            )
          : STRINGS.form.addFirst(example ?? '')
      }
      suggest={suggest}
      tone={tone}
      required={required === true}
      describedBy={describedBy}
      isBad={(index) =>
        row.problems.some(
          (problem) => problem.key === itemKey(key, index) && problem.severity === 'error',
        )
      }
      onItem={(index) => onItem(index === null ? key : itemKey(key, index))}
    />
  );
}
