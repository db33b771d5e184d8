import type { Fix } from '../model/problem.ts';
import type { Rule, RuleRecord, StepContext } from './rule.ts';
import { type TagFault, tagFaultOf, tagsOf, type WrittenTag } from './tag-fault.ts';

/** A rule that tells one fault of tags, and mends it where it can. */
export function tagRule(
  record: RuleRecord,
  fault: TagFault,
  message: (tag: string) => string,
  fixes: (context: StepContext, tag: WrittenTag) => readonly Fix[],
): Rule {
  return {
    ...record,
    partial: true,
    *check(context) {
      for (const written of tagsOf(context)) {
        if (tagFaultOf(written.tag) === fault) {
          yield {
            key: written.key,
            message: message(written.tag),
            fixes: () => fixes(context, written),
          };
        }
      }
    },
  };
}
