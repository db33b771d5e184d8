import { CONDITION_FIELD, POLICY_FIELD } from './advanced-condition.ts';
import { FAILURE_FIELD } from './advanced-failure.ts';
import { LOOP_FIELD } from './advanced-loop.ts';
import type { FieldDefinition } from './define.ts';

/** Settings that any step has beside its `spec`. Pattern: v0 pipeline schema, anchored strictly. */
export const ADVANCED_FIELDS = [
  {
    key: 'timeout',
    label: 'Timeout',
    help: 'The step fails when it runs longer. Units w, d, h, m and s, such as 1h 30m; seconds alone need two digits.',
    kind: { kind: 'duration' },
    section: 'advanced',
    short: true,
    example: '10m',
    whenUnset: 'The stage’s limit holds.',
    refuses: ['execution-input'],
    anchor: 'timeout',
    pattern: {
      source: '^(?:[1-9]\\d*[wdhm]|[1-9]\\d+s)(?:\\s?\\d+[wdhms])*$',
      message: 'Write a duration such as 30s, 10m or 1h 30m. Seconds alone need two digits.',
      severity: 'warning',
    },
  },
  {
    key: 'description',
    label: 'Description',
    help: 'A note for people who read the pipeline.',
    kind: { kind: 'text' },
    section: 'advanced',
    example: 'Image of the public API',
  },
  CONDITION_FIELD,
  LOOP_FIELD,
  FAILURE_FIELD,
  POLICY_FIELD,
] as const satisfies readonly FieldDefinition[];
