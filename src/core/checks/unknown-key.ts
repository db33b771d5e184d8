import { keyOrder } from '../derive/index.ts';
import { formatPath, pathOf } from '../model/path.ts';
import type { KeyEntry, YamlPath } from '../model/step.ts';
import { fixOf } from './fixes.ts';
import { isOwnedElsewhere } from './key-owner.ts';
import { nearest } from './nearest.ts';
import type { Finding, Rule, StepContext } from './rule.ts';

/** The mappings of a step whose keys the definition lists, `spec` first. */
function parentsOf({ definition }: StepContext): readonly YamlPath[] {
  const parents = definition.fields.flatMap(({ key }) => {
    const path = pathOf(key);
    return path.slice(1).map((_, at) => path.slice(0, at + 1));
  });
  return [...new Map(parents.map((path) => [formatPath(path), path])).values()];
}

function findingOf(
  context: StepContext,
  parent: YamlPath,
  { name, range }: KeyEntry,
): Finding | null {
  const known = keyOrder(context.definition, [...parent, name]);
  // A key that a tool left, and the merge key of YAML, are nobody's mistake.
  if (known.includes(name) || name.startsWith('__') || name === '<<') {
    return null;
  }
  const meant = nearest(name, known);
  // Deeper mappings hold more than the fields that are shown.
  if (isOwnedElsewhere(context, parent, name) || (parent.length > 1 && meant === null)) {
    return null;
  }
  const advice = meant === null ? 'It has no effect.' : `Did you mean ${meant}?`;
  const isFree = meant !== null && !context.step.has([...parent, meant]);
  return {
    key: formatPath([...parent, name]),
    range,
    message: `${context.definition.label} steps have no ${name}. ${advice}`,
    fixes: isFree ? fixOf(`Rename to ${meant}`, [{ range, text: meant }]) : [],
  };
}

/** A key that no step type has. */
export const UNKNOWN_KEY: Rule = {
  code: 'unknown-key',
  title: 'Key that the step does not have',
  severity: 'warning',
  why: 'The product ignores keys that it does not know, so a typing mistake loses the setting.',
  source: 'v0 pipeline schema, properties',
  example: {
    bad: 'spec:\n  dockerFile: build/Dockerfile',
    good: 'spec:\n  dockerfile: build/Dockerfile',
  },
  partial: true,
  *check(context) {
    for (const parent of parentsOf(context)) {
      for (const entry of context.step.keys(parent)) {
        const finding = findingOf(context, parent, entry);
        if (finding !== null) {
          yield finding;
        }
      }
    }
  },
};
