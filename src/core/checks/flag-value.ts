import { isRead, meantValue, missedForm } from '../flags/index.ts';
import { builderFor, flagVariables } from './environment.ts';
import { setFix } from './fixes.ts';
import type { Rule } from './rule.ts';

/** A value that a flag's type does not allow. */
export const FLAG_VALUE: Rule = {
  code: 'flag-value',
  title: 'Value that a flag does not take',
  severity: 'warning',
  why: 'The plugins take true, false, 1, 0, t and f for switches and digits for numbers; with other text they stop.',
  source: 'urfave/cli, which parses the plugins’ settings; Go, strconv.ParseBool',
  example: {
    bad: 'spec:\n  envVariables:\n    PLUGIN_REPRODUCIBLE: "yes"',
    good: 'spec:\n  envVariables:\n    PLUGIN_REPRODUCIBLE: "true"',
  },
  partial: true,
  *check(context) {
    const builder = builderFor(context);
    for (const { name, value, flag, key, path } of flagVariables(context)) {
      const form = missedForm(flag.type, value);
      if (form === null || !isRead(flag, context.definition, builder)) {
        continue;
      }
      const meant = meantValue(flag.type, value);
      yield {
        key,
        message: `${name} is ${form}, not ${value}.`,
        fixes: () => (meant === null ? [] : setFix(context, path, meant, `Use ${meant}`)),
      };
    }
  },
};
