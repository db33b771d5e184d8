export type { ExpressionFailure, ExpressionFailureCode } from './failure.ts';
export {
  EXPRESSION_FUNCTIONS,
  type ExpressionFunction,
  type FunctionParameter,
} from './functions/index.ts';
export { type ValueKind, valueKindOf } from './kind.ts';
export { type Resolution, resolveText } from './resolve.ts';
export { changeRuntimeInput, parseRuntimeInput, type RuntimeInput } from './runtime-input.ts';
export { type ChoiceMethod, RUNTIME_INPUT, readRuntimeCalls } from './runtime-input-calls.ts';
export {
  type RuntimePart,
  type RuntimeProblem,
  runtimeInputProblems,
} from './runtime-input-problems.ts';
export { DEFAULT_VALUES, SCENARIOS } from './scenarios.ts';
export { hasExpression, hasOpenExpression, type Segment, splitExpressions } from './segments.ts';
export type { SampleValues, Scenario } from './values.ts';
export { EXPRESSION_VARIABLES, type ExpressionVariable } from './variables/index.ts';
