import type { RuleRecord } from '../checks/index.ts';
import type { configSchema } from '../config/index.ts';
import type { ExpressionFunction, ExpressionVariable } from '../expression/index.ts';
import type { StepDefinition } from '../fields/index.ts';
import type { PluginFlag } from '../flags/index.ts';
import { configPage } from './config-page.ts';
import { expressionsPage } from './expressions-page.ts';
import type { ManualPage } from './model.ts';
import { type FixesOf, rulesPage } from './rules-page.ts';
import { stepPage } from './step-page.ts';

/** The records that the manual is made from. */
export interface ManualSources {
  readonly definitions: readonly StepDefinition[];
  readonly flags: readonly PluginFlag[];
  readonly rules: readonly RuleRecord[];
  /** Titles of the fixes that a rule offers for the mistake of its example. */
  readonly fixesOf: FixesOf;
  readonly variables: readonly ExpressionVariable[];
  readonly functions: readonly ExpressionFunction[];
  readonly config: typeof configSchema;
}

/** Every page of the manual in its order: a page per step type, then what they share. */
export function manualPages(sources: ManualSources): readonly ManualPage[] {
  const { definitions, flags, rules, fixesOf, variables, functions, config } = sources;
  return [
    ...definitions.map((definition) => stepPage(definition, flags)),
    rulesPage(rules, fixesOf),
    expressionsPage(variables, functions),
    configPage(config),
  ];
}
