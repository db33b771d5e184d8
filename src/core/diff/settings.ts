import type { StepDefinition } from '../fields/index.ts';
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
    const field = definition?.fields.find((one) => one.key === fieldKey);
    if (field) {
      const entry = length === path.length ? null : path.slice(length).join('.');
      return { key, label: field.label, entry, value };
    }
  }
  return { key, label: OTHER_LABELS[key] ?? key, entry: null, value };
}

/** All settings that a step holds, by key: mappings down to their entries, lists as a whole. */
export function settingsOf(
  definition: StepDefinition | null,
  step: ParsedStep,
): ReadonlyMap<string, Setting> {
  const settings = new Map<string, Setting>();
  const visit = (path: YamlPath): void => {
    const inner = path.length === 0 || step.lock(path) === null ? step.keys(path) : [];
    for (const { name } of inner) {
      visit([...path, name]);
    }
    if (path.length > 0 && inner.length === 0) {
      const setting = settingOf(definition, path, step.read(path));
      settings.set(setting.key, setting);
    }
  };
  visit([]);
  return settings;
}
