export { RULES } from './rules.ts';
export { checkSteps } from './run.ts';
