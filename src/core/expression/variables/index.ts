import { CODEBASE_VARIABLES } from './codebase.ts';
import type { ExpressionVariable } from './define.ts';
import { PIPELINE_VARIABLES } from './pipeline.ts';
import { TRIGGER_VARIABLES } from './trigger.ts';

export type { ExpressionVariable } from './define.ts';

/** Every path that is known inside `<+…>`, in the order in which it is offered. */
export const EXPRESSION_VARIABLES: readonly ExpressionVariable[] = [
  ...PIPELINE_VARIABLES,
  ...CODEBASE_VARIABLES,
  ...TRIGGER_VARIABLES,
];

/** What is known of a path; null for a path that the product's documentation does not name. */
export function variableOf(path: string): ExpressionVariable | null {
  return (
    EXPRESSION_VARIABLES.find((variable) =>
      variable.named === true ? path.startsWith(`${variable.path}.`) : path === variable.path,
    ) ?? null
  );
}
