import { fieldsIn } from '../derive/index.ts';
import type { FieldDefinition } from '../fields/index.ts';
import { formatPath, pathOf } from '../model/path.ts';
import type { YamlPath } from '../model/step.ts';
import { oncePerContext } from './once.ts';
import type { StepContext } from './rule.ts';

/** One scalar of a field: the field's own, a list item or a map value. */
export interface Literal {
  readonly field: FieldDefinition;
  readonly key: string;
  readonly path: YamlPath;
  readonly text: string;
}

/** Reads every scalar that stands in the fields of a step, in the order of the definition. */
export function* readLiterals({
  definition,
  step,
}: Pick<StepContext, 'definition' | 'step'>): Generator<Literal> {
  for (const field of fieldsIn(definition, step)) {
    const path = pathOf(field.key);
    const value = step.read(path);
    if (value.kind === 'scalar') {
      yield { field, key: field.key, path, text: value.text };
    } else if (value.kind === 'list') {
      yield* value.items.map((text, index) => ({
        field,
        key: `${field.key}[${index}]`,
        path: [...path, index],
        text,
      }));
    } else if (value.kind === 'map') {
      yield* value.entries.map(({ name, value: text }) => ({
        field,
        key: formatPath([...path, name]),
        path: [...path, name],
        text,
      }));
    }
  }
}

/** Every scalar that stands in the fields of a step, in the order of the definition. */
export const literalsOf = oncePerContext((context): readonly Literal[] => [
  ...readLiterals(context),
]);
