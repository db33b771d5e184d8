import { itemKey } from '../session/field-keys.ts';
import { STRINGS } from '../strings.ts';
import { itemsOf, valueOfItems } from './items.ts';
import { ItemsInput } from './items-input.tsx';
import { RuntimeSettings } from './runtime-settings.tsx';
import { useSuggest } from './suggest/use-suggest.ts';
import type { WidgetProps } from './widget.ts';

/** A list field as chips. */
export function ListField({
  row,
  id,
  typed,
  onChange,
  onItem,
  problems,
  tone,
  describedBy,
}: WidgetProps) {
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
      settings={RuntimeSettings}
      tone={tone}
      required={required === true}
      describedBy={describedBy}
      isBad={(index) =>
        problems.some(
          (problem) => problem.key === itemKey(key, index) && problem.severity === 'error',
        )
      }
      onItem={(index) => onItem(index === null ? key : itemKey(key, index))}
    />
  );
}
