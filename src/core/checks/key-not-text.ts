import { fieldsIn } from '../derive/index.ts';
import { pathOf } from '../model/path.ts';
import type { Rule } from './rule.ts';

/** A list, map or alias as the name of a label, build argument or variable. */
export const KEY_NOT_TEXT: Rule = {
  code: 'key-not-text',
  title: 'Name that is no text',
  severity: 'warning',
  why: 'A name that is no text reaches the build as something that nobody wrote.',
  source: 'v0 pipeline schema: maps are objects, whose keys are text',
  example: {
    bad: 'spec:\n  buildArgs:\n    ? [A, B]\n    : x',
    good: 'spec:\n  buildArgs:\n    A: x\n    B: x',
  },
  partial: true,
  *check({ definition, step }) {
    for (const { key, kind } of fieldsIn(definition, step)) {
      if (kind.kind === 'map') {
        for (const { range } of step.keys(pathOf(key)).filter(({ isText }) => !isText)) {
          yield { key, range, message: 'This name is a list or a map. Write it as text.' };
        }
      }
    }
  },
};
