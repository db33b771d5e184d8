import { pathOf } from '../model/path.ts';
import { replaceTagFix } from './tag-list.ts';
import { tagRule } from './tag-rule.ts';

/** A list item without a tag. */
export const TAG_EMPTY = tagRule(
  {
    code: 'tag-empty',
    title: 'Tag that is empty',
    severity: 'error',
    why: 'An item without text is a reference without a tag, which the builder refuses.',
    source: 'distribution reference grammar',
    example: {
      bad: 'spec:\n  tags:\n    - 1.4.2\n    - ""',
      good: 'spec:\n  tags:\n    - 1.4.2',
    },
  },
  'empty',
  () => 'This tag is empty. Write one, or take the item away.',
  (context, written) => {
    const value = context.step.read(pathOf(context.definition.tags));
    const others = value.kind === 'list' && value.items.some((item) => item.trim() !== '');
    return others ? replaceTagFix(context, written, [], 'Take the empty item away') : [];
  },
);
