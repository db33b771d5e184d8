import { setFix } from './fixes.ts';
import { imageRule } from './image-rule.ts';
import { mapLiterals } from './mask.ts';

/** A slash at an end of an image name, or two in a row. */
export const IMAGE_SLASHES = imageRule(
  {
    code: 'image-slashes',
    title: 'Slash too many in the image name',
    severity: 'error',
    why: 'Each part between the slashes of an image name must hold something.',
    source: 'distribution reference grammar',
    example: { bad: 'spec:\n  repo: team/api/', good: 'spec:\n  repo: team/api' },
  },
  ['slashes'],
  (context, { path, text }) => {
    const tidy = mapLiterals(text, (part) => part.replace(/\/{2,}/g, '/')).replace(/^\/|\/$/g, '');
    return tidy === '' ? [] : setFix(context, path, tidy, `Use ${tidy}`);
  },
  () => true,
);
