import { formatRepository } from '../image/index.ts';
import type { Rule } from './rule.ts';
import { wholeNameOf } from './whole-name.ts';

/** One word as a full name: Docker Hub keeps such names for itself. */
export const IMAGE_LIBRARY: Rule = {
  code: 'image-library',
  title: 'Image name without its owner',
  severity: 'warning',
  why: 'A name of one part means docker.io/library, where only Docker may push.',
  source: 'distribution reference normalisation; Docker Hub, official images',
  example: { bad: 'spec:\n  repo: api', good: 'spec:\n  repo: team/api' },
  partial: true,
  *check(context) {
    const image = wholeNameOf(context);
    const full = image === null ? '' : formatRepository(image.name);
    if (image !== null && full.startsWith('docker.io/library/')) {
      yield {
        key: image.key,
        message: `${image.text} means ${full}, where only Docker may push. Write the user or the organisation before it, or the registry host.`,
      };
    }
  },
};
