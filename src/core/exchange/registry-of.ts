import { decompose, type FieldText } from '../derive/index.ts';
import type { StepDefinition } from '../fields/index.ts';

/** The step type that pushes to a repository, with the fields that name it there. */
export interface RegistryMatch {
  readonly definition: StepDefinition;
  readonly fields: readonly FieldText[];
}

/** How surely a repository belongs to a step type: the most where each choice is one that is listed. */
function sureness({ definition, fields }: RegistryMatch): number {
  // A type whose repository is one free text takes any name.
  const field = definition.fields.find(({ key }) => key === fields[0]?.key);
  if (fields.length === 1 && field?.pattern === undefined) {
    return 0;
  }
  const listed = fields.filter(({ key, text }) => {
    const kind = definition.fields.find((one) => one.key === key)?.kind;
    return kind?.kind === 'choice' && kind.options.some(({ value }) => value === text);
  });
  return 1 + listed.length;
}

/** The step type for a repository name among the definitions; null when none takes it. */
export function registryOf(
  repository: string,
  definitions: readonly StepDefinition[],
): RegistryMatch | null {
  const matches = definitions.flatMap((definition) => {
    const fields = decompose(definition, repository);
    return fields === null ? [] : [{ definition, fields }];
  });
  return matches.toSorted((a, b) => sureness(b) - sureness(a))[0] ?? null;
}
