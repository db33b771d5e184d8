export { checkSteps, findFixes } from './find-fixes.ts';
export { nearest } from './nearest.ts';
export type { CheckRequest } from './request.ts';
export type { RuleExample, RuleRecord } from './rule.ts';
export { RULE_RECORDS } from './rules.ts';
export { judgeSteps } from './run.ts';
export { safeFixes } from './safe-fixes.ts';
export { type ClearSecret, secretsInText } from './secrets-in-text.ts';
