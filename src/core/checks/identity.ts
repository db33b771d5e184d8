import { valueKindOf } from '../expression/index.ts';
import { pathOf } from '../model/path.ts';
import type { YamlPath } from '../model/step.ts';
import type { StepContext } from './rule.ts';

/** Longest name and longest Id. Source: v0 pipeline schema, patterns of name and identifier. */
export const LONGEST_NAME = 128;

/** A name or an Id as it is written. */
export interface WrittenName {
  readonly key: 'name' | 'identifier';
  readonly label: string;
  readonly path: YamlPath;
  readonly text: string;
}

/** The name and the Id of a step, where they are fixed text. */
export function namesOf({ definition, step }: StepContext): readonly WrittenName[] {
  return (['name', 'identifier'] as const).flatMap((key) => {
    const value = step.read([key]);
    const label = definition.fields.find((field) => field.key === key)?.label ?? key;
    return value.kind === 'scalar' && value.text !== '' && valueKindOf(value.text) === 'fixed'
      ? [{ key, label, path: pathOf(key), text: value.text }]
      : [];
  });
}
