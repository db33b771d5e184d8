import { setFix } from './fixes.ts';
import { imageRule } from './image-rule.ts';

/** `team/api@sha256:…` as an image name; what a push will give can't be asked for. */
export const IMAGE_DIGEST = imageRule(
  {
    code: 'image-digest',
    title: 'Digest in the image name',
    severity: 'error',
    why: 'The digest of an image is known after the push, so nothing can be pushed under one.',
    source: 'distribution reference grammar',
    example: { bad: 'spec:\n  repo: team/api@sha256', good: 'spec:\n  repo: team/api' },
  },
  ['has-digest'],
  (context, { path, text, masked }) => {
    const name = text.slice(0, masked.indexOf('@'));
    return name === '' ? [] : setFix(context, path, name, `Use ${name}`);
  },
);
