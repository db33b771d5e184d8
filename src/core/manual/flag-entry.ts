import type { StepDefinition } from '../fields/index.ts';
import { BUILDERS, type FlagType, fieldForFlag, isRead, type PluginFlag } from '../flags/index.ts';
import { listed } from './field-entry.ts';
import type { ManualEntry } from './model.ts';

function typeWords(type: FlagType): string {
  switch (type.kind) {
    case 'switch':
      return 'true or false';
    case 'text':
      return 'text';
    case 'integer':
      return type.unit === undefined ? 'whole number' : `whole number of ${type.unit}`;
    case 'list':
      return `items with ${type.separator} between them`;
    case 'choice':
      return `one of ${listed(type.options.map(({ value }) => value))}`;
    case 'duration':
      return 'duration such as 10s';
    default:
      return type satisfies never;
  }
}

/** What the manual says of a plugin flag in the environment of one step type; null when no plugin of it reads the flag. */
export function flagEntry(definition: StepDefinition, flag: PluginFlag): ManualEntry | null {
  const builders = BUILDERS.filter((builder) => isRead(flag, definition, builder));
  if (builders.length === 0 || flag.internal === true || flag.unused === true) {
    return null;
  }
  const key = fieldForFlag(flag, definition);
  const field = definition.fields.find((one) => one.key === key);
  return {
    id: flag.name,
    title: flag.name,
    code: null,
    text: [flag.note === undefined ? flag.meaning : `${flag.meaning} ${flag.note}`],
    facts: [
      { name: 'Holds', value: [typeWords(flag.type)] },
      { name: 'Read by', value: [listed(builders)] },
      ...(field ? [{ name: 'Has a field', value: [field.label, ' ', { code: field.key }] }] : []),
      ...(flag.stageVariable === undefined
        ? []
        : [
            {
              name: 'Stage variable',
              value: [flag.stageVariable === 'everywhere' ? 'everywhere' : 'outside Kubernetes'],
            },
          ]),
    ],
    samples: [{ label: 'Example', text: `${flag.name}: "${flag.example}"` }],
  };
}
