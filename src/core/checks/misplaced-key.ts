import { valueChange } from '../derive/index.ts';
import { formatPath } from '../model/path.ts';
import type { Fix } from '../model/problem.ts';
import type { KeyEntry, YamlPath } from '../model/step.ts';
import { UNSET } from '../model/value.ts';
import { changeFix } from './fixes.ts';
import { keysAt } from './known-keys.ts';
import type { Rule, StepContext } from './rule.ts';

function moveFix(
  context: StepContext,
  from: YamlPath,
  to: YamlPath,
  title: string,
): readonly Fix[] {
  const { definition, step } = context;
  const value = step.read(from);
  if (step.has(to) || value.kind === 'foreign') {
    return [];
  }
  const changes = [
    valueChange(definition, formatPath(from), UNSET),
    valueChange(definition, formatPath(to), value),
  ];
  return changeFix(context, changes, title);
}

interface Place {
  readonly parent: YamlPath;
  readonly other: YamlPath;
  readonly where: string;
  readonly title: (name: string) => string;
}

/** The two mappings of a step, each with the other one. */
const PLACES: readonly Place[] = [
  {
    parent: [],
    other: ['spec'],
    where: 'belongs under spec',
    title: (name) => `Move ${name} under spec`,
  },
  {
    parent: ['spec'],
    other: [],
    where: 'belongs beside spec, not under it',
    title: (name) => `Move ${name} beside spec`,
  },
];

function isMisplaced({ definition }: StepContext, place: Place, { name, isText }: KeyEntry) {
  const isHere = keysAt(definition, place.parent).includes(name);
  return isText && !isHere && keysAt(definition, place.other).includes(name);
}

/** A key of `spec` beside it, or a key of the step under `spec`. */
export const MISPLACED_KEY: Rule = {
  code: 'misplaced-key',
  title: 'Key on the wrong level',
  severity: 'warning',
  why: 'The product reads a key on its own level only, so the setting is lost on another one.',
  source: 'v0 pipeline schema, properties of step and spec',
  example: {
    bad: 'dockerfile: build/Dockerfile\nspec:\n  repo: team/api',
    good: 'spec:\n  repo: team/api\n  dockerfile: build/Dockerfile',
  },
  partial: true,
  *check(context) {
    for (const place of PLACES) {
      for (const entry of context.step.keys(place.parent)) {
        if (isMisplaced(context, place, entry)) {
          const from = [...place.parent, entry.name];
          const to = [...place.other, entry.name];
          yield {
            key: formatPath(from),
            range: entry.range,
            message: `${entry.name} ${place.where}.`,
            fixes: () => moveFix(context, from, to, place.title(entry.name)),
          };
        }
      }
    }
  },
};
