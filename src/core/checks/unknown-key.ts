import { formatPath } from '../model/path.ts';
import type { KeyEntry } from '../model/step.ts';
import { fixOf } from './fixes.ts';
import { isOwnedElsewhere } from './key-owner.ts';
import { type KnownKeys, knownKeysOf } from './known-keys.ts';
import { nearest } from './nearest.ts';
import type { Finding, Rule, StepContext } from './rule.ts';

/** The one mapping whose keys the definition lists all; others hold more than the fields shown. */
function isWholeList({ parent }: KnownKeys): boolean {
  return formatPath(parent) === 'spec';
}

function findingOf(context: StepContext, known: KnownKeys, entry: KeyEntry): Finding | null {
  const { parent, keys } = known;
  const { name, range } = entry;
  // A key that a tool left, and the merge key of YAML, are nobody's mistake.
  if (keys.includes(name) || name.startsWith('__') || name === '<<') {
    return null;
  }
  const meant = nearest(name, keys);
  if (isOwnedElsewhere(context, parent, name) || (meant === null && !isWholeList(known))) {
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
    for (const known of knownKeysOf(context.definition)) {
      for (const entry of known.parent.length === 0 ? [] : context.step.keys(known.parent)) {
        const finding = findingOf(context, known, entry);
        if (finding !== null) {
          yield finding;
        }
      }
    }
  },
};
