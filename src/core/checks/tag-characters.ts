import { isTag } from '../image/index.ts';
import { tagMendFix } from './mend-fix.ts';
import type { Rule } from './rule.ts';
import { tagFaultOf, tagsOf } from './tag-fault.ts';
import { mendTagFix } from './tag-list.ts';

/** A tag that no registry takes, as written or after its expressions are resolved. */
export const TAG_CHARACTERS: Rule = {
  code: 'tag-characters',
  title: 'Tag that no registry takes',
  severity: 'error',
  why: 'A registry refuses a tag with other characters than letters, digits, underscores, dots and dashes.',
  source: 'distribution reference grammar',
  example: {
    bad: 'spec:\n  tags:\n    - 1.0.0+build7',
    good: 'spec:\n  tags:\n    - 1.0.0-build7',
  },
  partial: true,
  *check(context) {
    for (const written of tagsOf(context)) {
      const { tag, key, resolvedTag } = written;
      const fault = tagFaultOf(tag);
      if (fault === 'characters') {
        const bad = /[^A-Za-z0-9_.-]/.exec(tag.replace(/<\+[^>]*>+/g, ''))?.[0] ?? '';
        yield {
          key,
          message: `The tag ${tag} holds “${bad}”. A tag has letters, digits, underscores, dots and dashes.`,
          fixes: () => mendTagFix(context, written),
        };
      } else if (
        fault === null &&
        resolvedTag !== null &&
        resolvedTag !== tag &&
        resolvedTag !== 'null' &&
        !isTag(resolvedTag)
      ) {
        yield {
          key,
          severity: 'warning',
          message: `With the sample values the tag would be “${resolvedTag}”, which no registry takes.`,
          fixes: () => tagMendFix(context, key),
        };
      }
    }
  },
};
