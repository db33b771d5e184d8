import type { StepDefinition } from '../fields/index.ts';
import { pathOf } from '../model/path.ts';
import type { FieldText } from './decompose.ts';
import type { StepReads } from './parts.ts';

/** Whether a name begins with a registry's host of its own, before which no text fits. */
function hasHost(name: string): boolean {
  return /^[^/]*[.:][^/]*\//.test(name);
}

/**
 * The texts of the fields by which the successor of a deprecated step type names the same image. Null
 * when the type has no successor that says how, or where a value is not known before the build.
 */
export function successorTexts(
  { deprecated }: StepDefinition,
  step: Pick<StepReads, 'read'>,
): readonly FieldText[] | null {
  const move = deprecated?.moves?.find(({ when }) => {
    const value = step.read(pathOf(when.key));
    return value.kind === 'scalar' && value.text === when.value;
  });
  if (move === undefined) {
    return null;
  }
  const set = Object.entries(move.set).map(([key, text]) => ({ key, text }));
  for (const [key, prefix] of Object.entries(move.prefix)) {
    const value = step.read(pathOf(key));
    if (value.kind === 'scalar' && !hasHost(value.text)) {
      set.push({ key, text: prefix + value.text });
    } else if (value.kind !== 'unset') {
      return null;
    }
  }
  return set;
}
