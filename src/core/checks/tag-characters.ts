import { hasOpenExpression } from '../expression/index.ts';
import { isTag } from '../image/index.ts';
import { pathOf } from '../model/path.ts';
import { setFix } from './fixes.ts';
import type { Rule } from './rule.ts';

/** The nearest legal tag: illegal characters become dashes. */
function legalTag(text: string): string {
  return text
    .replace(/[^A-Za-z0-9_.-]+/g, '-')
    .replace(/^[.-]+/, '')
    .slice(0, 128);
}

/** A tag that no registry takes, as written or after its expressions are resolved. */
export const TAG_CHARACTERS: Rule = {
  code: 'tag-characters',
  title: 'Tag that no registry takes',
  severity: 'error',
  why: 'A registry refuses a tag with other characters, a leading dot or dash, or more than 128 characters.',
  source: 'distribution reference grammar',
  example: {
    bad: 'spec:\n  tags:\n    - 1.0.0+build7',
    good: 'spec:\n  tags:\n    - 1.0.0-build7',
  },
  partial: true,
  *check(context) {
    for (const { tag, key, resolvedTag } of context.references) {
      if (
        resolvedTag === null ||
        resolvedTag === 'null' ||
        isTag(resolvedTag) ||
        hasOpenExpression(tag)
      ) {
        continue;
      }
      const bad = /[^A-Za-z0-9_.-]/.exec(resolvedTag)?.[0];
      const holds = bad === undefined ? 'is not legal' : `holds “${bad}”`;
      const literal = tag === resolvedTag;
      const mended = legalTag(resolvedTag);
      yield {
        key,
        severity: literal ? 'error' : 'warning',
        message: literal
          ? `The tag ${tag} ${holds}. A tag has letters, digits, underscores, dots and dashes.`
          : `With the sample values the tag ${tag} ${holds}: ${resolvedTag}.`,
        fixes:
          literal && mended !== '' ? setFix(context, pathOf(key), mended, `Use ${mended}`) : [],
      };
    }
  },
};
