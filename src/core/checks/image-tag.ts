import { valueChange } from '../derive/index.ts';
import { pathOf } from '../model/path.ts';
import { list, scalar } from '../model/value.ts';
import { changeFix } from './fixes.ts';
import { imageRule } from './image-rule.ts';

/** `team/api:1` as an image name; the part after the colon is a tag. */
export const IMAGE_TAG = imageRule(
  {
    code: 'image-tag',
    title: 'Tag in the image name',
    severity: 'error',
    why: 'The step writes a colon and each of its tags behind the name, so a name with a tag has two.',
    source: 'distribution reference grammar; product documentation: the name is given without tag',
    example: {
      bad: 'spec:\n  repo: team/api:1.4.2',
      good: 'spec:\n  repo: team/api\n  tags:\n    - 1.4.2',
    },
  },
  ['has-tag'],
  (context, { key, text, masked }) => {
    const { definition, step } = context;
    const colon = masked.lastIndexOf(':');
    const [name, tag] = [text.slice(0, colon), text.slice(colon + 1)];
    const tags = step.read(pathOf(definition.tags));
    const items = tags.kind === 'list' ? tags.items : tags.kind === 'unset' ? [] : null;
    const bare = valueChange(definition, key, scalar(name));
    if (name === '' || /:[^/]*$/.test(name)) {
      return [];
    }
    return tag === '' || items === null || items.includes(tag)
      ? changeFix(context, [bare], `Use ${name}`)
      : changeFix(
          context,
          [bare, valueChange(definition, definition.tags, list(...items, tag))],
          `Move ${tag} to Tags`,
        );
  },
);
