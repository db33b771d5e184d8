import { type BuildPlan, type PlanRequestBody, planStep } from '#core';
import { HttpError } from '../http/http-error.ts';

/**
 * The plan of a request, derived here from its text: a client can't hand in a plan of its own.
 * @throws HttpError `plan-refused` with every problem, the first one and its field in the message
 */
export function derivePlan(request: PlanRequestBody): BuildPlan {
  const { yaml: text, step, infrastructure, engine, values } = request;
  const result = planStep({ text, step, infrastructure, engine, values });
  if (result.ok) {
    return result.plan;
  }
  const [first, ...more] = result.problems;
  const field = first?.key ? `${first.key}: ` : '';
  const others = more.length === 0 ? '' : ` (and ${more.length} more)`;
  throw new HttpError('plan-refused', `${field}${first?.message ?? 'No plan.'}${others}`, {
    problems: result.problems,
  });
}
