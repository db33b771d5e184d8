import { pathOf } from '../model/path.ts';
import { setFix } from './fixes.ts';
import { maskExpressions } from './mask.ts';
import { tagRule } from './tag-rule.ts';

/** A whole image reference where its tag belongs. */
export const TAG_REFERENCE = tagRule(
  {
    code: 'tag-reference',
    title: 'Image reference in place of a tag',
    severity: 'error',
    why: 'The step writes the image name before each tag itself; a tag holds no colon and no slash.',
    source: 'distribution reference grammar; product documentation of the steps',
    example: {
      bad: 'spec:\n  tags:\n    - team/api:1.4.2',
      good: 'spec:\n  tags:\n    - 1.4.2',
    },
  },
  'reference',
  (tag) => `${tag} is an image with its tag. Only the tag belongs here.`,
  (context, { tag, key }) => {
    const alone = tag.slice(maskExpressions(tag).lastIndexOf(':') + 1);
    return setFix(context, pathOf(key), alone, `Use ${alone}`);
  },
);
