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

/**
 * The texts of the fields by which a deprecated step type named the same image before it moved to its
 * successor: the way back of `successorTexts`. Null where no move leads here.
 */
export function predecessorTexts(
  { deprecated }: StepDefinition,
  step: Pick<StepReads, 'read'>,
): readonly FieldText[] | null {
  const textAt = (key: string) => {
    const value = step.read(pathOf(key));
    return value.kind === 'scalar' ? value.text : null;
  };
  for (const { when, set, prefix } of deprecated?.moves ?? []) {
    const named = Object.entries(prefix).filter(([key]) => textAt(key) !== null);
    const isMoved =
      named.length > 0 &&
      Object.entries(set).every(([key, text]) => textAt(key) === text) &&
      named.every(([key, start]) => textAt(key)?.startsWith(start) === true);
    if (isMoved) {
      const texts = named.map(([key, start]) => ({
        key,
        text: (textAt(key) ?? '').slice(start.length),
      }));
      return [{ key: when.key, text: when.value }, ...texts];
    }
  }
  return null;
}
