import { imageRule } from './image-rule.ts';

/** An image name that is longer than registries take. */
export const IMAGE_LENGTH = imageRule(
  {
    code: 'image-length',
    title: 'Image name that is too long',
    severity: 'error',
    why: 'Registries take names of at most 255 characters, the host included.',
    source: 'distribution reference grammar, by its oldest reading',
    example: {
      bad: `spec:\n  repo: team/${'very-'.repeat(52)}long`,
      good: 'spec:\n  repo: team/short',
    },
  },
  ['too-long'],
  () => [],
);
