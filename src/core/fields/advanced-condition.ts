import type { FieldDefinition } from './define.ts';

/** Conditional execution. Shape: v0 pipeline schema, StepWhenCondition. */
export const CONDITION_FIELD = {
  key: 'when',
  label: 'Conditional execution',
  help: 'When the step runs: by how the stage fares so far, and by a condition of your own.',
  section: 'advanced',
  refuses: ['expression', 'execution-input'],
  whenUnset: 'Runs if all earlier steps succeeded.',
  kind: {
    kind: 'mapping',
    parts: [
      {
        key: 'stageStatus',
        label: 'Run if',
        help: 'What has to be so in the stage when the step’s turn comes.',
        kind: {
          kind: 'choice',
          closed: true,
          options: [
            { value: 'Success', label: 'The earlier steps succeeded' },
            { value: 'Failure', label: 'An earlier step failed' },
            { value: 'All', label: 'Always' },
          ],
        },
        section: 'advanced',
        required: true,
        initial: 'Success',
        example: 'Success',
      },
      {
        key: 'condition',
        label: 'And if this condition holds',
        help: 'A JEXL expression that gives true or false.',
        kind: { kind: 'text', condition: true },
        section: 'advanced',
        refuses: ['execution-input'],
        example: '<+codebase.branch> == "main"',
        whenUnset: 'No further condition',
      },
    ],
  },
} as const satisfies FieldDefinition;

/** Policy sets that the step has to meet. Shape: v0 pipeline schema, PolicyConfig. */
export const POLICY_FIELD = {
  key: 'enforce',
  label: 'Policy enforcement',
  help: 'Policy sets that are evaluated on the step.',
  section: 'advanced',
  refuses: ['runtime', 'expression'],
  whenUnset: 'No policy set of its own.',
  kind: {
    kind: 'mapping',
    parts: [
      {
        key: 'policySets',
        label: 'Policy sets',
        help: 'Policy sets by Id, such as account.no_latest. Enter adds one.',
        kind: { kind: 'list' },
        section: 'advanced',
        example: 'account.no_latest',
      },
    ],
  },
} as const satisfies FieldDefinition;
