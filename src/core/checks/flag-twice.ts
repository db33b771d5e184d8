import { valueChange } from '../derive/index.ts';
import { UNSET } from '../model/value.ts';
import { flagVariables } from './environment.ts';
import { changeFix } from './fixes.ts';
import type { Rule } from './rule.ts';

/** Two names of one flag. */
export const FLAG_TWICE: Rule = {
  code: 'flag-twice',
  title: 'Flag set by two of its names',
  severity: 'warning',
  why: 'The plugins take the first of a flag’s names that is set and ignore the others.',
  source: 'drone-kaniko and drone-docker, settings with several variables',
  example: {
    bad: 'spec:\n  envVariables:\n    PLUGIN_TAR_PATH: a.tar\n    PLUGIN_DESTINATION_TAR_PATH: b.tar',
    good: 'spec:\n  envVariables:\n    PLUGIN_TAR_PATH: a.tar',
  },
  partial: true,
  *check(context) {
    const variables = flagVariables(context);
    for (const [at, { name, flag, key, nameRange }] of variables.entries()) {
      const first = variables.findIndex((other) => other.flag === flag);
      const other = variables[first]?.name;
      if (first < at && other !== undefined && other !== name) {
        yield {
          key,
          message: `${name} and ${other} are one flag. Keep one of the two.`,
          ...(nameRange === null ? {} : { range: nameRange }),
          fixes: () =>
            changeFix(context, [valueChange(context.definition, key, UNSET)], `Remove ${name}`),
        };
      }
    }
  },
};
