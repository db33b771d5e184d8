import { type Config, type PlanRequestBody, policyViolations } from '#core';
import { HttpError } from '../http/http-error.ts';

/**
 * Holds a step to the policy of the server's configuration.
 * @throws HttpError `policy-refused` with everything that the step breaks
 */
export function holdToPolicy(request: PlanRequestBody, config: Config): void {
  const { yaml: text, step, infrastructure, values } = request;
  const broken = policyViolations({ text, step, infrastructure, values, config });
  const [first] = broken;
  if (first) {
    throw new HttpError('policy-refused', first.message, {
      hint: 'The server’s waybill.config.yaml says so.',
      problems: broken.map(({ code, message, key }) => ({ code, message, key })),
    });
  }
}
