import { builderFor } from './environment.ts';
import type { Rule } from './rule.ts';
import { isAddress, sourcePaths } from './source-paths.ts';

/** An address as the build context of kaniko. */
export const CONTEXT_ADDRESS: Rule = {
  code: 'context-address',
  title: 'Address as the build context',
  severity: 'warning',
  why: 'The plugin hands the context to kaniko as a folder, dir://, so an address is looked up as a folder.',
  source: 'drone-kaniko: --context=dir://',
  example: {
    bad: 'spec:\n  context: https://github.com/team/app.git',
    good: 'spec:\n  context: services/app',
  },
  partial: true,
  *check(context) {
    for (const { key, text } of sourcePaths(context)) {
      if (key === 'spec.context' && isAddress(text) && builderFor(context) === 'kaniko') {
        yield {
          key,
          message:
            'kaniko takes a folder of the codebase here. Clone the other codebase in a step before.',
        };
      }
    }
  },
};
