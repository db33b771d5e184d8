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
  severity: 'error',
  why: 'A registry refuses a tag with other characters, a leading dot or dash, or more than 128 characters.',
  source: 'distribution reference grammar',
  partial: true,
  *check(context) {
    for (const { tag, key, resolvedTag } of context.references) {
      if (resolvedTag === null || resolvedTag === 'null' || isTag(resolvedTag) || tag === '') {
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

/** A tag whose expression has no value for this kind of build. */
export const TAG_NULL: Rule = {
  code: 'tag-null',
  severity: 'warning',
  why: 'An expression without a value becomes the text null, and the image is pushed under that tag.',
  source: 'product documentation on codebase expressions',
  partial: true,
  *check({ references }) {
    for (const { key, tag, resolvedTag } of references) {
      if (resolvedTag === 'null') {
        yield {
          key,
          message:
            tag === 'null'
              ? 'The tag is the text null. Quote it if you mean it.'
              : `With the sample values ${tag} has no value, so the tag would be null.`,
        };
      }
    }
  },
};

/** The same tag twice pushes the same reference twice. */
export const TAG_TWICE: Rule = {
  code: 'tag-twice',
  severity: 'warning',
  why: 'The same reference is pushed twice.',
  source: 'step behaviour',
  partial: true,
  *check({ definition, step }) {
    const tags = step.read(pathOf(definition.tags));
    if (tags.kind !== 'list') {
      return;
    }
    for (const [index, tag] of tags.items.entries()) {
      if (tags.items.indexOf(tag) < index) {
        yield { key: `${definition.tags}[${index}]`, message: `The tag ${tag} is already listed.` };
      }
    }
  },
};
