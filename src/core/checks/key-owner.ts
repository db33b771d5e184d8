import type { StepDefinition } from '../fields/index.ts';
import { formatPath } from '../model/path.ts';
import type { YamlPath } from '../model/step.ts';
import { keysAt } from './known-keys.ts';
import type { StepContext } from './rule.ts';

/** Another step type that has a key which this one lacks; null when none has. */
export function ownerOf(
  { definition, definitions }: StepContext,
  key: string,
): StepDefinition | null {
  const has = ({ fields }: StepDefinition) => fields.some((field) => field.key === key);
  return has(definition) ? null : (definitions.find(has) ?? null);
}

/** The key of this step type for what `key` is in another: its image or its remote cache. */
export function counterpartOf(
  { definition }: StepContext,
  owner: StepDefinition,
  key: string,
): string | null {
  if (owner.cache?.field === key) {
    return definition.cache?.field ?? null;
  }
  const isImage = owner.fields.some((field) => field.key === key && field.role === 'image');
  return isImage ? (definition.fields.find(({ role }) => role === 'image')?.key ?? null) : null;
}

/** Whether a key that the step type lacks belongs beside `spec`, into it, or to another step type. */
export function isOwnedElsewhere(context: StepContext, parent: YamlPath, name: string): boolean {
  const isSpec = parent.length === 1;
  return (
    isSpec &&
    (keysAt(context.definition, []).includes(name) ||
      ownerOf(context, formatPath([...parent, name])) !== null)
  );
}
