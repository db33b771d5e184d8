import type { ExpressionVariable } from './define.ts';

const UNDER_STRATEGY = 'Only under a looping strategy.';

/** Paths of the pipeline, its stages, steps and loops. Source: the product's documentation on variables. */
export const PIPELINE_VARIABLES: readonly ExpressionVariable[] = [
  {
    path: 'pipeline.sequenceId',
    meaning: 'Number of the build, counted up with every run of the pipeline.',
    example: '9',
    absent: null,
    numeric: true,
  },
  {
    path: 'pipeline.executionId',
    meaning: 'Id of the run.',
    example: 'kJ3nq8TzRw2mLx5VbCd1Fg',
    absent: null,
  },
  {
    path: 'pipeline.identifier',
    meaning: 'Id of the pipeline.',
    example: 'payments_release',
    absent: null,
  },
  {
    path: 'pipeline.name',
    meaning: 'Name of the pipeline. It may hold blanks, which no tag may.',
    example: 'payments-release',
    absent: null,
  },
  {
    path: 'pipeline.startTs',
    meaning: 'When the run started, in milliseconds since 1970.',
    example: '1718000000000',
    absent: null,
    numeric: true,
  },
  {
    path: 'pipeline.triggerType',
    meaning: 'How the run was started.',
    example: 'MANUAL',
    absent: null,
  },
  {
    path: 'pipeline.triggeredBy.name',
    meaning: 'Who started the run.',
    example: 'jane',
    absent: null,
  },
  {
    path: 'pipeline.variables',
    meaning: 'A variable of the pipeline.',
    example: '1.4.2',
    absent: null,
    named: true,
  },
  {
    path: 'stage.variables',
    meaning: 'A variable of the stage.',
    example: '1.4.2',
    absent: null,
    named: true,
  },
  { path: 'stage.identifier', meaning: 'Id of the stage.', example: 'build', absent: null },
  { path: 'stage.name', meaning: 'Name of the stage.', example: 'build', absent: null },
  { path: 'step.identifier', meaning: 'Id of the step.', example: 'push_image', absent: null },
  { path: 'step.name', meaning: 'Name of the step.', example: 'Push image', absent: null },
  {
    path: 'matrix',
    meaning: 'The item of a matrix axis in this round of the loop.',
    example: 'linux',
    absent: UNDER_STRATEGY,
    named: true,
  },
  {
    path: 'repeat.item',
    meaning: 'The item of a repeated list in this round of the loop.',
    example: 'linux',
    absent: UNDER_STRATEGY,
  },
  {
    path: 'strategy.iteration',
    meaning: 'Number of the round, counted from 0.',
    example: '0',
    absent: UNDER_STRATEGY,
    numeric: true,
  },
  {
    path: 'strategy.iterations',
    meaning: 'How many rounds there are.',
    example: '3',
    absent: UNDER_STRATEGY,
    numeric: true,
  },
];
