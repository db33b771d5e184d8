import { setFix } from './fixes.ts';
import { imageRule } from './image-rule.ts';

/** `https://` before an image name. */
export const IMAGE_SCHEME = imageRule(
  {
    code: 'image-scheme',
    title: 'Address in place of an image name',
    severity: 'error',
    why: 'An image name is no web address: the builder refuses it with its scheme.',
    source: 'distribution reference grammar',
    example: {
      bad: 'spec:\n  repo: https://ghcr.io/team/api',
      good: 'spec:\n  repo: ghcr.io/team/api',
    },
  },
  ['has-scheme'],
  (context, { path, text }) => {
    const bare = text.replace(/^[a-z]+:\/+/i, '');
    return bare === '' ? [] : setFix(context, path, bare, `Use ${bare}`);
  },
  () => true,
);
