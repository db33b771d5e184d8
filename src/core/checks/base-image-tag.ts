import { baseImages } from '../dockerfile/index.ts';
import { givenTarget, resolvedArguments } from './given-arguments.ts';
import type { Rule } from './rule.ts';

/** Whether a reference may be another image tomorrow without anybody's doing. */
function isOpen(reference: string): boolean {
  const tag = /:([^/:@]+)$/.exec(reference)?.[1];
  return !reference.includes('@') && (tag === undefined || tag === 'latest');
}

/** A base image that changes by itself. */
export const BASE_IMAGE_TAG: Rule = {
  code: 'base-image-tag',
  title: 'Base image without a version',
  severity: 'hint',
  why: 'An image without a tag is the latest one: the same commit gives another image tomorrow.',
  source: 'Dockerfile reference, FROM: the builder assumes latest by default',
  example: {
    bad: 'spec:\n  repo: team/app',
    good: 'spec:\n  repo: team/app',
    dockerfile: { bad: 'FROM node\n', good: 'FROM node:22\n' },
  },
  partial: true,
  *check(context) {
    const { dockerfile } = context;
    const target = givenTarget(context);
    if (dockerfile === null || target === null) {
      return;
    }
    const images = baseImages(dockerfile, target, resolvedArguments(context));
    const starts = images.filter(({ written }) =>
      dockerfile.stages.some(({ from }) => from === written),
    );
    const open = starts.flatMap(({ reference }) =>
      reference !== null && isOpen(reference) ? [reference] : [],
    );
    if (open.length > 0) {
      yield {
        key: 'spec.dockerfile',
        message: `The Dockerfile starts from ${open.join(', ')} without a version. Give a tag or a digest.`,
      };
    }
  },
};
