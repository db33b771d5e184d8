import { hasExpression } from '../expression/index.ts';
import { parseRepository, type RepositoryName } from '../image/index.ts';
import { pathOf } from '../model/path.ts';
import { composesHost } from './image-fault.ts';
import type { StepContext } from './rule.ts';

/** The image of a step that writes its name as a whole, without expressions. */
export interface WholeName {
  readonly key: string;
  readonly text: string;
  readonly name: RepositoryName;
}

/**
 * The whole name of a step's image; null where the step or the plugin puts a host before it, where the
 * definition has a form of its own for it, and where it is no legal name.
 */
export function wholeNameOf({ definition, step }: StepContext): WholeName | null {
  const field = definition.fields.find(({ role }) => role === 'image');
  if (!field || composesHost(definition) || field.pattern) {
    return null;
  }
  const value = step.read(pathOf(field.key));
  const registryGiven = definition.fields.some(
    ({ replaceableBy }) => replaceableBy !== undefined && step.has(pathOf(replaceableBy)),
  );
  const expanded = step.has(['spec', 'envVariables', 'PLUGIN_EXPAND_REPO']);
  if (value.kind !== 'scalar' || hasExpression(value.text) || registryGiven || expanded) {
    return null;
  }
  const parsed = parseRepository(value.text);
  return parsed.ok ? { key: field.key, text: value.text, name: parsed.name } : null;
}
