import { pathOf } from '../model/path.ts';
import type { ParsedStep } from '../model/step.ts';

/** Whether a field of a step says anything: an empty text, list or map does not. */
export function isGiven(step: ParsedStep, key: string): boolean {
  const value = step.read(pathOf(key));
  switch (value.kind) {
    case 'unset':
      return false;
    case 'scalar':
      return value.text !== '';
    case 'list':
      return value.items.length > 0;
    case 'map':
      return value.entries.length > 0;
    case 'foreign':
      return true;
    default:
      return value satisfies never;
  }
}
