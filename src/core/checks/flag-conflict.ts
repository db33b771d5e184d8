import { FLAG_CONFLICTS } from '../flags/index.ts';
import { builderFor, flagVariable, isFlagOn } from './environment.ts';
import type { Rule } from './rule.ts';

/** Two flags that the plugin refuses together. */
export const FLAG_CONFLICT: Rule = {
  code: 'flag-conflict',
  title: 'Two flags that exclude each other',
  severity: 'error',
  why: 'The plugin stops with an error before it builds.',
  source: 'drone-kaniko and drone-docker, checks before the build',
  example: {
    bad: 'spec:\n  envVariables:\n    PLUGIN_NO_PUSH: "true"\n    PLUGIN_PUSH_ONLY: "true"\n    PLUGIN_SOURCE_TAR_PATH: a.tar\n    PLUGIN_TAR_PATH: b.tar',
    good: 'spec:\n  envVariables:\n    PLUGIN_PUSH_ONLY: "true"\n    PLUGIN_SOURCE_TAR_PATH: a.tar',
  },
  partial: true,
  *check(context) {
    const builder = builderFor(context);
    for (const { flags, builders, why } of FLAG_CONFLICTS) {
      const [one, other] = flags;
      const marked = flagVariable(context, other) ?? flagVariable(context, one);
      if (
        marked !== null &&
        builders.includes(builder) &&
        isFlagOn(context, one) &&
        isFlagOn(context, other)
      ) {
        yield {
          key: marked.key,
          message: `The plugin refuses ${one} together with ${other}. ${why} Remove one of them.`,
          ...(marked.nameRange === null ? {} : { range: marked.nameRange }),
        };
      }
    }
  },
};
