import type { Fix } from '../model/problem.ts';
import { type ImageFault, imageFaultOf } from './image-fault.ts';
import type { Rule, RuleRecord, StepContext } from './rule.ts';

/** A rule that tells faults of image names of some kinds, and mends them where it can: safely, if no build takes them. */
export function imageRule(
  record: RuleRecord,
  kinds: readonly ImageFault['kind'][],
  fixes: (context: StepContext, fault: ImageFault) => readonly Fix[],
  isSafe: (fault: ImageFault) => boolean = () => false,
): Rule {
  return {
    ...record,
    partial: true,
    *check(context) {
      const fault = imageFaultOf(context);
      if (fault !== null && kinds.includes(fault.kind)) {
        const { key, message, severity } = fault;
        yield {
          key,
          message,
          severity,
          safe: isSafe(fault),
          fixes: () => fixes(context, fault),
        };
      }
    },
  };
}
