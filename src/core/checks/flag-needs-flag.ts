import { flagOf, isRead } from '../flags/index.ts';
import { builderFor, flagVariables, isFlagSet } from './environment.ts';
import type { Rule } from './rule.ts';

/** A flag that does nothing without another one. */
export const FLAG_NEEDS_FLAG: Rule = {
  code: 'flag-needs-flag',
  title: 'Flag that needs another one',
  severity: 'hint',
  why: 'Some flags only refine what another flag turns on.',
  source: 'drone-kaniko, drone-docker and drone-buildx, how the settings are used',
  example: {
    bad: 'spec:\n  envVariables:\n    PLUGIN_SOURCE_TAR_PATH: build/image.tar',
    good: 'spec:\n  envVariables:\n    PLUGIN_PUSH_ONLY: "true"\n    PLUGIN_SOURCE_TAR_PATH: build/image.tar',
  },
  partial: false,
  *check(context) {
    const builder = builderFor(context);
    for (const { name, flag, key, nameRange } of flagVariables(context)) {
      const needed = flag.needs === undefined ? null : flagOf(flag.needs);
      if (
        needed !== null &&
        isRead(flag, context.definition, builder) &&
        isRead(needed, context.definition, builder) &&
        !isFlagSet(context, needed.name)
      ) {
        yield {
          key,
          message: `${name} has an effect with ${needed.name} only, which is not set.`,
          ...(nameRange === null ? {} : { range: nameRange }),
        };
      }
    }
  },
};
