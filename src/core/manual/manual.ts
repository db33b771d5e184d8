import type { RuleRecord } from '../checks/index.ts';
import type { StepDefinition } from '../fields/index.ts';
import type { PluginFlag } from '../flags/index.ts';
import type { ManualPage } from './model.ts';
import { rulesPage } from './rules-page.ts';
import { stepPage } from './step-page.ts';

/** The records that the manual is made from. */
export interface ManualSources {
  readonly definitions: readonly StepDefinition[];
  readonly flags: readonly PluginFlag[];
  readonly rules: readonly RuleRecord[];
}

/** Every page of the manual in its order: a page per step type, then what they share. */
export function manualPages({ definitions, flags, rules }: ManualSources): readonly ManualPage[] {
  return [...definitions.map((definition) => stepPage(definition, flags)), rulesPage(rules)];
}
