import { RULE_RECORDS } from '../checks/index.ts';
import { configSchema } from '../config/index.ts';
import { EXPRESSION_FUNCTIONS, EXPRESSION_VARIABLES } from '../expression/index.ts';
import type { StepDefinition } from '../fields/index.ts';
import { PLUGIN_FLAGS } from '../flags/index.ts';
import { type ManualPage, manualPages } from '../manual/index.ts';
import { STEP_DEFINITIONS } from '../registries/index.ts';
import { ruleFixes } from './rule-fixes.ts';

/** The pages of Waybill's manual, for its own step types or for others. */
export function ownManual(
  definitions: readonly StepDefinition[] = STEP_DEFINITIONS,
): readonly ManualPage[] {
  return manualPages({
    definitions,
    flags: PLUGIN_FLAGS,
    rules: RULE_RECORDS,
    fixesOf: ruleFixes,
    variables: EXPRESSION_VARIABLES,
    functions: EXPRESSION_FUNCTIONS,
    config: configSchema,
  });
}
