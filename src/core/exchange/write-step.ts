import { keyOrder } from '../derive/index.ts';
import { identifierOf, type StepDefinition } from '../fields/index.ts';
import { pathOf } from '../model/path.ts';
import { writePlainYaml } from '../yaml/index.ts';

/** A field of the step's `spec` with the text, the items or the entries to write. */
export interface FieldSetting {
  readonly key: string;
  readonly value: string | readonly string[] | ReadonlyMap<string, string>;
}

/**
 * A lone step as YAML, its keys in the order that the product writes them. Values are written as the
 * form would write them: quoted exactly where a reader would otherwise see something else. The text is
 * written at once: edits of a text would read it anew for each setting.
 */
export function writeStep(
  definition: StepDefinition,
  name: string,
  settings: readonly FieldSetting[],
): string {
  const order = keyOrder(definition, pathOf('spec.name'));
  const placed = settings
    .map(({ key, value }) => ({ part: String(pathOf(key)[1]), value }))
    .toSorted((a, b) => order.indexOf(a.part) - order.indexOf(b.part));
  const spec = new Map(placed.map(({ part, value }) => [part, value]));
  const step = { type: definition.type, name, identifier: identifierOf(name), spec };
  return writePlainYaml({ step });
}
