import { stageIndex } from '../dockerfile/index.ts';
import { pathOf } from '../model/path.ts';
import { setFix } from './fixes.ts';
import { givenTarget } from './given-arguments.ts';
import { nearest } from './nearest.ts';
import type { Rule } from './rule.ts';

const DOCKERFILE = 'FROM golang:1.24 AS build\nFROM alpine:3.22 AS runtime\n';

/** A target that no stage of the Dockerfile is called. */
export const TARGET_STAGE: Rule = {
  code: 'target-stage',
  title: 'Stage that the Dockerfile does not have',
  severity: 'error',
  why: 'The builder stops when no FROM of the Dockerfile has the name of the target after AS.',
  source: 'Dockerfile reference, FROM; kaniko and BuildKit both refuse an unknown target',
  example: {
    bad: 'spec:\n  target: runtme',
    good: 'spec:\n  target: runtime',
    dockerfile: { bad: DOCKERFILE, good: DOCKERFILE },
  },
  partial: true,
  *check(context) {
    const { dockerfile } = context;
    const target = givenTarget(context);
    if (
      dockerfile === null ||
      dockerfile.stages.length === 0 ||
      !target ||
      stageIndex(dockerfile, target) !== null
    ) {
      return;
    }
    const names = dockerfile.stages.flatMap(({ name }) => name ?? []);
    const meant = nearest(target, names, Math.max(2, Math.floor(target.length / 3)));
    const known = names.length === 0 ? 'Its stages have no names.' : `It has ${names.join(', ')}.`;
    yield {
      key: 'spec.target',
      message: `The Dockerfile has no stage ${target}. ${known}`,
      fixes: () =>
        meant === null ? [] : setFix(context, pathOf('spec.target'), meant, `Build stage ${meant}`),
    };
  },
};
