import { RULE_RECORDS } from '../checks/index.ts';
import { PLUGIN_FLAGS } from '../flags/index.ts';
import { type ManualPage, manualPages } from '../manual/index.ts';
import { STEP_DEFINITIONS } from '../registries/index.ts';

/** The pages of Waybill's own manual. */
export function ownManual(): readonly ManualPage[] {
  return manualPages({ definitions: STEP_DEFINITIONS, flags: PLUGIN_FLAGS, rules: RULE_RECORDS });
}
