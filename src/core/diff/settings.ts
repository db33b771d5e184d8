import { fieldOf } from '../derive/index.ts';
import type { FieldDefinition, StepDefinition } from '../fields/index.ts';
import { formatPath } from '../model/path.ts';
import type { ParsedStep, YamlPath } from '../model/step.ts';
import type { FieldValue } from '../model/value.ts';

/** Words for the keys of a step that are no fields of a form. */
const OTHER_LABELS: Readonly<Record<string, string>> = {
  type: 'Type',
  name: 'Name',
  identifier: 'Id',
};

/** A setting of a step: what a person calls it, and what it holds. */
export interface Setting {
  /** Path in the step, such as `spec.tags`, or `spec.buildArgs.NODE_ENV` for one entry of a map. */
  readonly key: string;
  readonly label: string;
  /** The name of the entry, for one entry of a map field; null for a whole field. */
  readonly entry: string | null;
  readonly value: FieldValue;
}

function settingOf(definition: StepDefinition | null, path: YamlPath, value: FieldValue): Setting {
  const key = formatPath(path);
  for (let length = path.length; length > 0; length -= 1) {
    const fieldKey = formatPath(path.slice(0, length));
    const field = fieldOf(definition, fieldKey);
    if (field) {
      const entry = length === path.length ? null : path.slice(length).join('.');
      const owner = ownerOf(definition, path.slice(0, length - 1));
      const label = owner === null ? field.label : `${owner.label} › ${field.label}`;
      return { key, label, entry, value };
    }
  }
  return { key, label: OTHER_LABELS[key] ?? key, entry: null, value };
}

/** The structured field that directly holds what stands at a path. */
function ownerOf(definition: StepDefinition | null, path: YamlPath): FieldDefinition | null {
  for (let length = path.length; length > 0; length -= 1) {
    const field = fieldOf(definition, formatPath(path.slice(0, length)));
    if (field) {
      return field;
    }
  }
  return null;
}

/** All settings that a step holds, by key: mappings down to their entries, lists of texts as a whole. */
export function settingsOf(
  definition: StepDefinition | null,
  step: ParsedStep,
): ReadonlyMap<string, Setting> {
  const settings = new Map<string, Setting>();
  const visit = (path: YamlPath): void => {
    const isOpen = path.length === 0 || step.lock(path) === null;
    const inner = isOpen ? partsAt(step, path) : [];
    for (const part of inner) {
      visit([...path, part]);
    }
    if (path.length > 0 && inner.length === 0) {
      const setting = settingOf(definition, path, step.read(path));
      settings.set(setting.key, setting);
    }
  };
  visit([]);
  return settings;
}

/** The keys of a mapping, or the places of a list that holds more than texts. */
function partsAt(step: ParsedStep, path: YamlPath): readonly (string | number)[] {
  const keys = step.keys(path).map(({ name }) => name);
  if (keys.length > 0 || step.read(path).kind !== 'foreign') {
    return keys;
  }
  const indexes: number[] = [];
  while (step.has([...path, indexes.length])) {
    indexes.push(indexes.length);
  }
  return indexes;
}
