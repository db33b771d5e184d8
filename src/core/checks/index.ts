export { nearest } from './nearest.ts';
export type { RuleRecord } from './rule.ts';
export { RULE_RECORDS } from './rules.ts';
export { checkSteps } from './run.ts';
export { safeFixes } from './safe-fixes.ts';
