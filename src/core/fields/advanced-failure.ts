import type { ChoiceOption, FieldDefinition, PartDefinition } from './define.ts';

/** Errors that a failure strategy may name. v0 pipeline schema, OnFailureConfig. */
const ERRORS = [
  { value: 'AllErrors', label: 'All errors' },
  { value: 'Authentication', label: 'Authentication' },
  { value: 'Authorization', label: 'Authorization' },
  { value: 'Connectivity', label: 'Connectivity' },
  { value: 'Timeout', label: 'Timeout' },
  { value: 'InputTimeoutError', label: 'Input timeout' },
  { value: 'DelegateProvisioning', label: 'Delegate provisioning' },
  { value: 'DelegateRestart', label: 'Delegate restart' },
  { value: 'Verification', label: 'Verification' },
  { value: 'PolicyEvaluationFailure', label: 'Policy evaluation' },
  { value: 'ApprovalRejection', label: 'Approval rejection' },
  { value: 'UserMarkedFailure', label: 'Marked as failed by a person' },
  { value: 'InfrastructureFailure', label: 'Infrastructure' },
  { value: 'PluginImageFailure', label: 'Plugin image' },
  { value: 'ResourceLimitsFailure', label: 'Resource limits' },
  { value: 'ConfigurationFailure', label: 'Configuration' },
  { value: 'RetryableTransientFailure', label: 'Transient failure' },
  { value: 'Unknown', label: 'Unknown' },
] as const satisfies readonly ChoiceOption[];

/** What may be done where a retry did not help, or nobody answered. v0 pipeline schema. */
const LAST_ACTIONS = [
  { value: 'Abort', label: 'Abort' },
  { value: 'Ignore', label: 'Ignore the failure' },
  { value: 'MarkAsSuccess', label: 'Mark as success' },
  { value: 'MarkAsFailure', label: 'Mark as failure' },
  { value: 'StageRollback', label: 'Roll back the stage' },
  { value: 'StepGroupRollback', label: 'Roll back the step group' },
  { value: 'PipelineRollback', label: 'Roll back the pipeline' },
] as const satisfies readonly ChoiceOption[];

const MANUAL = { value: 'ManualIntervention', label: 'Ask a person' } as const;

/** What may be done on a failure. v0 pipeline schema, FailureStrategyActionConfig. */
const ACTIONS = [
  { value: 'Retry', label: 'Retry' },
  ...LAST_ACTIONS,
  MANUAL,
  { value: 'ProceedWithDefaultValues', label: 'Go on with default values' },
  { value: 'RetryStepGroup', label: 'Retry the step group' },
] as const satisfies readonly ChoiceOption[];

const ACTION = 'onFailure.action';
const AFTER_RETRY = `${ACTION}.spec.onRetryFailure.action`;
const RETRIES = { part: `${ACTION}.type`, values: ['Retry', 'RetryStepGroup'] } as const;

/** Pattern of a duration in an action. v0 pipeline schema, ManualInterventionFailureActionConfig. */
const DURATION = {
  source: '^[1-9]\\d*[smhdw](\\s+[1-9]\\d*[smhdw])*$',
  message: 'Write a duration such as 30s, 10m or 1h 30m, with a blank between its parts.',
  severity: 'error',
} as const;

/** The schema's pattern takes nothing but a duration here. */
const FIXED = ['runtime', 'expression'] as const;

/** Given before the run, by hand or as an input: the product's plan refuses expressions here. */
const GIVEN_BEFORE = ['expression', 'execution-input'] as const;

/** How long a person has to answer, and what is done if nobody does; under the action that asks. */
function askingParts(action: string): readonly PartDefinition[] {
  const onlyWith = { part: `${action}.type`, values: [MANUAL.value] };
  return [
    {
      key: `${action}.spec.timeout`,
      label: 'Wait for',
      help: 'How long a person has to decide.',
      kind: { kind: 'duration' },
      section: 'advanced',
      short: true,
      required: true,
      refuses: FIXED,
      initial: '1h',
      example: '1h',
      pattern: DURATION,
      onlyWith,
    },
    {
      key: `${action}.spec.onTimeout.action.type`,
      label: 'If nobody decides',
      help: 'What is done when the time is over.',
      kind: { kind: 'choice', closed: true, options: LAST_ACTIONS },
      section: 'advanced',
      short: true,
      required: true,
      initial: 'Abort',
      example: 'Abort',
      onlyWith,
    },
  ];
}

const PARTS: readonly PartDefinition[] = [
  {
    key: 'onFailure.errors',
    label: 'On',
    help: 'Errors that the strategy is for. All errors stands alone.',
    kind: { kind: 'list', options: ERRORS },
    section: 'advanced',
    required: true,
    initial: ['AllErrors'],
    example: 'AllErrors',
  },
  {
    key: `${ACTION}.type`,
    label: 'Do',
    help: 'What happens on such an error.',
    kind: { kind: 'choice', closed: true, options: ACTIONS },
    section: 'advanced',
    required: true,
    initial: 'Abort',
    example: 'Retry',
  },
  {
    key: `${ACTION}.spec.retryCount`,
    label: 'Retries',
    help: 'How often the step is tried again.',
    kind: { kind: 'integer', minimum: 1 },
    section: 'advanced',
    short: true,
    required: true,
    refuses: GIVEN_BEFORE,
    initial: '2',
    example: '2',
    onlyWith: RETRIES,
  },
  {
    key: `${ACTION}.spec.retryIntervals`,
    label: 'Intervals',
    help: 'Time before each retry; the last one holds for all that follow.',
    kind: { kind: 'list' },
    section: 'advanced',
    short: true,
    required: true,
    refuses: GIVEN_BEFORE,
    initial: ['10s'],
    example: '10s',
    pattern: DURATION,
    onlyWith: RETRIES,
  },
  {
    key: `${ACTION}.spec.condition`,
    label: 'Retry only if',
    help: 'A JEXL expression that gives true or false.',
    kind: { kind: 'text', condition: true },
    section: 'advanced',
    example: '<+step.exitCode> == 137',
    whenUnset: 'Always',
    onlyWith: { part: `${ACTION}.type`, values: ['Retry'] },
  },
  {
    key: `${AFTER_RETRY}.type`,
    label: 'If all retries fail',
    help: 'What is done after the last retry.',
    kind: { kind: 'choice', closed: true, options: [...LAST_ACTIONS, MANUAL] },
    section: 'advanced',
    required: true,
    initial: 'Abort',
    example: 'Abort',
    onlyWith: { part: `${ACTION}.type`, values: ['Retry'] },
  },
  ...askingParts(AFTER_RETRY),
  ...askingParts(ACTION),
];

/** Failure strategies. Shape: v0 pipeline schema, FailureStrategyConfig; what is required: the product’s plan. */
export const FAILURE_FIELD = {
  key: 'failureStrategies',
  label: 'Failure strategies',
  help: 'What is done when the step fails, by kind of error.',
  kind: { kind: 'records', item: 'Failure strategy', parts: PARTS },
  section: 'advanced',
  refuses: ['expression', 'execution-input'],
  whenUnset: 'The stage’s strategies hold.',
} as const satisfies FieldDefinition;
