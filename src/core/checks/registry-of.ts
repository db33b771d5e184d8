import { compose, readStep } from '../derive/index.ts';
import { parseRepository, type RepositoryName } from '../image/index.ts';
import type { StepContext } from './rule.ts';

/** The repository that the step pushes to, in its full form; null while it is unresolved or illegal. */
export function pushedRepository(context: StepContext): RepositoryName | null {
  const { definition, step, values } = context;
  const { text } = compose(definition.repository, readStep(step, values));
  const result = text === null ? null : parseRepository(text);
  return result?.ok ? result.name : null;
}
