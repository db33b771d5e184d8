import { setFix } from './fixes.ts';
import { imageRule } from './image-rule.ts';
import { mapLiterals } from './mask.ts';

/** Upper case in the literal part of an image name. */
export const IMAGE_UPPER_CASE = imageRule(
  {
    code: 'image-upper-case',
    title: 'Upper case in the image name',
    severity: 'error',
    why: 'docker and the registries refuse an image name with upper case; a tag may have it.',
    source: 'distribution reference grammar',
    example: { bad: 'spec:\n  repo: Team/API', good: 'spec:\n  repo: team/api' },
  },
  ['upper-case'],
  (context, { path, text }) => {
    const lower = mapLiterals(text, (part) => part.toLowerCase());
    return setFix(context, path, lower, `Use ${lower}`);
  },
);
