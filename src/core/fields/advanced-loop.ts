import type { FieldDefinition } from './define.ts';

/** How many of the runs may go on at the same time; alike in every loop that has it. */
const MOST_AT_ONCE = {
  key: 'maxConcurrency',
  label: 'At the same time',
  help: 'Most runs that go on at the same time.',
  kind: { kind: 'integer', minimum: 1 },
  section: 'advanced',
  short: true,
  example: '2',
  whenUnset: 'All of them',
} as const;

const MATRIX = {
  key: 'matrix',
  label: 'Matrix',
  help: 'One run for each combination of the axes’ values; <+matrix.NAME> gives the value.',
  section: 'advanced',
  alternative: 'loop',
  kind: {
    kind: 'matrix',
    parts: [
      {
        key: 'exclude',
        label: 'Excluded combinations',
        help: 'Combinations that do not run.',
        kind: { kind: 'maps', item: 'Exclusion' },
        section: 'advanced',
      },
      MOST_AT_ONCE,
      {
        key: 'nodeName',
        label: 'Run name',
        help: 'How the runs are named in the execution, with <+matrix.NAME> for the values.',
        kind: { kind: 'text' },
        section: 'advanced',
        short: true,
        example: 'jdk_<+matrix.jdk>',
        whenUnset: 'Numbered',
      },
    ],
  },
} as const;

const COUNT = { kind: 'integer', minimum: 1 } as const;

const REPEAT = {
  key: 'repeat',
  label: 'Repeat',
  help: 'One run for each of a number of times, or for each item of a list.',
  section: 'advanced',
  alternative: 'loop',
  kind: {
    kind: 'mapping',
    parts: [
      {
        key: 'times',
        label: 'Times',
        help: 'How often the step runs; <+strategy.iteration> counts from 0.',
        kind: COUNT,
        section: 'advanced',
        short: true,
        alternative: 'repeat',
        example: '3',
      },
      {
        key: 'items',
        label: 'Items',
        help: 'One run for each item; <+repeat.item> gives it. Enter adds an item.',
        kind: { kind: 'list', numbers: true },
        section: 'advanced',
        alternative: 'repeat',
        example: 'linux',
      },
      MOST_AT_ONCE,
      {
        key: 'start',
        label: 'First item',
        help: 'Place in the list where the runs begin, counted from 0.',
        kind: { kind: 'integer' },
        section: 'advanced',
        short: true,
        example: '0',
        whenUnset: '0',
      },
      {
        key: 'end',
        label: 'End',
        help: 'Place of the item behind the last one: 0 to 2 are the first two items.',
        kind: { kind: 'integer' },
        section: 'advanced',
        short: true,
        example: '4',
        whenUnset: 'The end of the list',
      },
      {
        key: 'partitionSize',
        label: 'Items for each run',
        help: 'Splits the list into parts of this size; a run gets one part.',
        kind: COUNT,
        section: 'advanced',
        short: true,
        example: '2',
        whenUnset: '1',
      },
      {
        key: 'unit',
        label: 'Unit',
        help: 'Whether start, end and size count items or percent of the list.',
        kind: {
          kind: 'choice',
          closed: true,
          options: [
            { value: 'Count', label: 'Items' },
            { value: 'Percentage', label: 'Percent of the list' },
          ],
        },
        section: 'advanced',
        short: true,
        example: 'Count',
        whenUnset: 'Count',
      },
    ],
  },
} as const;

/** Looping strategy. Shape: v0 pipeline schema, StrategyConfig; the matrix’s: product documentation. */
export const LOOP_FIELD = {
  key: 'strategy',
  label: 'Looping strategy',
  help: 'Runs the step more than once, with other values each time.',
  section: 'advanced',
  refuses: ['expression', 'execution-input'],
  whenUnset: 'Runs once.',
  kind: {
    kind: 'mapping',
    parts: [
      MATRIX,
      REPEAT,
      {
        key: 'parallelism',
        label: 'Parallelism',
        help: 'How many copies of the step run side by side; <+strategy.iteration> counts from 0.',
        kind: COUNT,
        section: 'advanced',
        short: true,
        alternative: 'loop',
        example: '4',
      },
      {
        key: 'onFailure',
        label: 'If one run fails',
        help: 'Whether the runs that still wait go on.',
        kind: {
          kind: 'choice',
          closed: true,
          options: [
            { value: 'RunAll', label: 'The others run' },
            { value: 'SkipQueued', label: 'Those that wait are skipped' },
          ],
        },
        section: 'advanced',
        short: true,
        example: 'SkipQueued',
      },
      {
        key: 'when',
        label: 'Only if',
        help: 'The loop runs only if this JEXL expression gives true.',
        kind: { kind: 'text', condition: true },
        section: 'advanced',
        short: true,
        refuses: ['execution-input'],
        example: '<+codebase.branch> == "main"',
      },
    ],
  },
} as const satisfies FieldDefinition;
