import { pathOf } from '../model/path.ts';
import type { Rule } from './rule.ts';
import { tagsOf } from './tag-fault.ts';
import { replaceTagFix } from './tag-list.ts';

/** The same tag twice pushes the same reference twice. */
export const TAG_TWICE: Rule = {
  code: 'tag-twice',
  title: 'Same tag twice',
  severity: 'warning',
  why: 'The same reference is pushed twice; a registry with immutable tags refuses the second push.',
  source: 'drone-kaniko and drone-docker, which push each tag; Amazon ECR, image tag mutability',
  example: {
    bad: 'spec:\n  tags: [v1, latest, v1]',
    good: 'spec:\n  tags: [v1, latest]',
  },
  partial: true,
  *check(context) {
    const seen = new Set<string>();
    for (const written of tagsOf(context)) {
      if (seen.has(written.tag) && written.tag !== '') {
        const value = context.step.read(pathOf(context.definition.tags));
        const once = value.kind === 'list' ? [...new Set(value.items)] : [];
        yield {
          key: written.key,
          message: `The tag ${written.tag} is already listed. Once is enough.`,
          fixes: () => replaceTagFix(context, written, once, `List ${written.tag} once`),
        };
      }
      seen.add(written.tag);
    }
  },
};
