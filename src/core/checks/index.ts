export type { Rule } from './rule.ts';
export { RULES } from './rules.ts';
export { type CheckRequest, checkSteps } from './run.ts';
