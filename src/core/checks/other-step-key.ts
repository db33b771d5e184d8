import { valueChange } from '../derive/index.ts';
import { formatPath, pathOf } from '../model/path.ts';
import type { Fix } from '../model/problem.ts';
import type { KeyEntry } from '../model/step.ts';
import { UNSET } from '../model/value.ts';
import { changeFix, fixOf } from './fixes.ts';
import { counterpartOf, ownerOf } from './key-owner.ts';
import type { Rule, StepContext } from './rule.ts';

function fixesOf(
  context: StepContext,
  entry: KeyEntry,
  counterpart: string | null,
): readonly Fix[] {
  if (counterpart === null) {
    const removal = valueChange(null, formatPath(['spec', entry.name]), UNSET);
    return changeFix(context, [removal], `Take ${entry.name} away`);
  }
  const name = String(pathOf(counterpart).at(-1));
  return context.step.has(pathOf(counterpart))
    ? []
    : fixOf(`Rename to ${name}`, [{ range: entry.range, text: name }]);
}

/** A key that belongs to a step of another type. */
export const OTHER_STEP_KEY: Rule = {
  code: 'other-step-key',
  title: 'Key of another step type',
  severity: 'warning',
  why: 'Each step type reads its own keys and ignores those of the others, so the setting is lost.',
  source: 'v0 pipeline schema, properties of each step type',
  example: {
    bad: 'spec:\n  remoteCacheImage: team/api-cache',
    good: 'spec:\n  remoteCacheRepo: team/api-cache',
  },
  partial: true,
  *check(context) {
    for (const entry of context.step.keys(['spec'])) {
      const key = formatPath(['spec', entry.name]);
      const owner = entry.isText ? ownerOf(context, key) : null;
      if (owner !== null) {
        const counterpart = counterpartOf(context, owner, key);
        const advice =
          counterpart === null
            ? 'It has no effect here.'
            : `Here it is ${String(pathOf(counterpart).at(-1))}.`;
        yield {
          key,
          range: entry.range,
          message: `${entry.name} is a key of the step for ${owner.label}. ${advice}`,
          fixes: () => fixesOf(context, entry, counterpart),
        };
      }
    }
  },
};
