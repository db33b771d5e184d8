import { flagOf, flagsOf, isProgramVariable, PLUGIN_FLAGS } from '../flags/index.ts';
import { variablesOf } from './environment.ts';
import { fixOf } from './fixes.ts';
import { nearest } from './nearest.ts';
import type { Rule, StepContext } from './rule.ts';

const PREFIX = 'PLUGIN_';

/** The flag that a name with the prefix was probably meant to be; null when none is near. */
export function nearestFlag(name: string): string | null {
  const rest = nearest(
    name.toUpperCase().slice(PREFIX.length),
    PLUGIN_FLAGS.map((flag) => flag.name.slice(PREFIX.length)),
  );
  return rest === null ? null : PREFIX + rest;
}

/**
 * The flag that a variable was probably meant to set; null when it sets one already or none is near.
 * A name without the prefix is taken for a flag only where it is one to the letter.
 */
export function meantFlag(context: StepContext, name: string): string | null {
  const upper = name.toUpperCase().replaceAll('-', '_');
  if (flagOf(name) !== null || isProgramVariable(name)) {
    return null;
  }
  if (!upper.startsWith(PREFIX)) {
    const offered = flagsOf(context.definition, context.infrastructure);
    return offered.find((flag) => flag.name === PREFIX + upper)?.name ?? null;
  }
  return nearestFlag(upper);
}

/** A `PLUGIN_` variable that no plugin has, or a flag without its prefix. */
export const UNKNOWN_PLUGIN_FLAG: Rule = {
  code: 'unknown-plugin-flag',
  title: 'Flag that no plugin has',
  severity: 'warning',
  why: 'The plugins ignore flags that they do not know, so a typing mistake loses the setting.',
  source: 'drone-kaniko, drone-docker and drone-buildx, settings',
  example: {
    bad: 'spec:\n  envVariables:\n    PLUGIN_PUSH_RETRIES: "3"',
    good: 'spec:\n  envVariables:\n    PLUGIN_PUSH_RETRY: "3"',
  },
  partial: true,
  *check(context) {
    for (const { name, flag, key, nameRange } of variablesOf(context)) {
      const meant = meantFlag(context, name);
      if (flag === null && (meant !== null || /^PLUGIN_/i.test(name))) {
        const free = meant !== null && !context.step.has(['spec', 'envVariables', meant]);
        yield {
          key,
          ...(nameRange === null ? {} : { range: nameRange }),
          message:
            meant === null
              ? `No plugin has the flag ${name}. It has no effect.`
              : `No plugin has the flag ${name}. Did you mean ${meant}?`,
          fixes: () =>
            free && nameRange !== null
              ? fixOf(`Rename to ${meant}`, [{ range: nameRange, text: meant }])
              : [],
        };
      }
    }
  },
};
