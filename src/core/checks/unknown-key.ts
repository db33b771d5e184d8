import { formatPath } from '../model/path.ts';
import type { KeyEntry, YamlPath } from '../model/step.ts';
import { fixOf } from './fixes.ts';
import { isOwnedElsewhere } from './key-owner.ts';
import { type KnownKeys, knownKeysOf, partKeysOf } from './known-keys.ts';
import { nearest } from './nearest.ts';
import type { Finding, Rule, StepContext } from './rule.ts';

/** The mappings whose keys the definition lists all; others hold more than the fields shown. */
const WHOLE_LISTS = ['spec', 'spec.resources'];

function isWholeList({ parent }: KnownKeys): boolean {
  return WHOLE_LISTS.includes(formatPath(parent));
}

/** What lacks the key: the step, or the setting that it was written into. */
function ownerOf({ definition }: StepContext, { parent }: KnownKeys): string {
  const setting = parent.findLast((part) => typeof part === 'string');
  return formatPath(parent) === 'spec' ? `${definition.label} steps have` : `${setting} has`;
}

/** The mapping right below another one that has the key; null when none has. */
function mappingBelow({ definition }: StepContext, parent: YamlPath, name: string): string | null {
  const below = knownKeysOf(definition).find(
    (known) =>
      known.parent.length === parent.length + 1 &&
      formatPath(known.parent.slice(0, -1)) === formatPath(parent) &&
      known.keys.includes(name),
  );
  return below === undefined ? null : String(below.parent.at(-1));
}

function adviceOn(context: StepContext, parent: YamlPath, name: string, meant: string | null) {
  const below = mappingBelow(context, parent, name);
  if (below !== null) {
    return `It belongs under ${below}.`;
  }
  return meant === null ? 'It has no effect.' : `Did you mean ${meant}?`;
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
  const advice = adviceOn(context, parent, name, meant);
  const isFree = meant !== null && !context.step.has([...parent, meant]);
  return {
    key: formatPath([...parent, name]),
    range,
    message: `${ownerOf(context, known)} no ${name}. ${advice}`,
    fixes: () => (isFree ? fixOf(`Rename to ${meant}`, [{ range, text: meant }]) : []),
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
    for (const known of [...knownKeysOf(context.definition), ...partKeysOf(context)]) {
      for (const entry of known.parent.length === 0 ? [] : context.step.keys(known.parent)) {
        const finding = findingOf(context, known, entry);
        if (finding !== null) {
          yield finding;
        }
      }
    }
  },
};
