import { earlierStage, neededStages, stageIndex } from '../dockerfile/index.ts';
import { givenTarget } from './given-arguments.ts';
import { nearest } from './nearest.ts';
import type { Rule, StepContext } from './rule.ts';

/** What is wrong with a stage that a copy names; null when nothing is, or when it names an image. */
function mistakeOf(
  dockerfile: NonNullable<StepContext['dockerfile']>,
  source: string,
  index: number,
): string | null {
  if (
    source === 'scratch' ||
    source.includes('$') ||
    earlierStage(dockerfile, source, index) !== null
  ) {
    return null;
  }
  if (stageIndex(dockerfile, source) !== null || /^\d+$/.test(source)) {
    return `copies from ${source}, which is no stage above it`;
  }
  const names = dockerfile.stages.slice(0, index).flatMap(({ name }) => name ?? []);
  const meant = /[/:.@]/.test(source) ? null : nearest(source, names, 2);
  return meant === null ? null : `copies from ${source}, which is no stage. ${meant} is one`;
}

/** A COPY from a stage that is not there. */
export const COPY_STAGE: Rule = {
  code: 'copy-stage',
  title: 'Copy from a stage that is not there',
  severity: 'warning',
  why: 'What no stage above is called is taken for an image and pulled from a registry.',
  source: 'Dockerfile reference, COPY --from',
  example: {
    bad: 'spec:\n  repo: team/app',
    good: 'spec:\n  repo: team/app',
    dockerfile: {
      bad: 'FROM golang:1.24 AS build\nFROM scratch\nCOPY --from=biuld /app /app\n',
      good: 'FROM golang:1.24 AS build\nFROM scratch\nCOPY --from=build /app /app\n',
    },
  },
  partial: true,
  *check(context) {
    const { dockerfile } = context;
    const target = givenTarget(context);
    if (dockerfile === null || target === null) {
      return;
    }
    for (const index of neededStages(dockerfile, target)) {
      const stage = dockerfile.stages[index];
      for (const source of new Set(stage?.uses ?? [])) {
        const mistake = mistakeOf(dockerfile, source, index);
        if (mistake !== null) {
          const place = `The stage in line ${stage?.line} of the Dockerfile`;
          yield { key: 'spec.dockerfile', message: `${place} ${mistake}.` };
        }
      }
    }
  },
};
