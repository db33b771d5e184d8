import type { SampleValues, Scenario } from './values.ts';
import { EXPRESSION_VARIABLES } from './variables/index.ts';

const SHA = '8c1f2e90d4a7b35c6f1e2d3a4b5c6d7e8f901234';
const REPOSITORY = 'https://git.example.com/team/payments';

/** Paths that say something of the build in every scenario, if only that there is no value. */
const BUILD_PATHS = EXPRESSION_VARIABLES.filter(
  ({ path, named }) => /^(?:codebase|trigger)\./.test(path) && named !== true,
).map(({ path }) => path);

const NOTHING_KNOWN: SampleValues = Object.fromEntries(BUILD_PATHS.map((path) => [path, 'null']));

function everyBuild(sequenceId: string, triggerType: string): SampleValues {
  return {
    'pipeline.identifier': 'payments_release',
    'pipeline.name': 'payments-release',
    'pipeline.sequenceId': sequenceId,
    'pipeline.executionId': 'kJ3nq8TzRw2mLx5VbCd1Fg',
    'pipeline.startTs': '1718000000000',
    'pipeline.triggerType': triggerType,
    'pipeline.triggeredBy.name': 'jane',
    'stage.identifier': 'build',
    'stage.name': 'build',
    DRONE_REPO_BRANCH: 'main',
    ...NOTHING_KNOWN,
  };
}

const COMMIT: SampleValues = {
  'codebase.repoUrl': REPOSITORY,
  'codebase.gitUser': 'jane',
  'codebase.gitUserId': 'jane',
  'codebase.gitUserEmail': 'jane@example.com',
  'codebase.gitUserAvatar': 'https://git.example.com/avatars/jane',
  'codebase.commitSha': SHA,
  'codebase.shortCommitSha': SHA.slice(0, 7),
  'codebase.commitMessage': 'Add refunds',
};

function branch(name: string): SampleValues {
  return {
    ...COMMIT,
    'codebase.branch': name,
    'codebase.build.type': 'branch',
    'codebase.commitRef': `refs/heads/${name}`,
  };
}

function webhook(event: string): SampleValues {
  return {
    'trigger.type': 'Webhook',
    'trigger.event': event,
    'trigger.gitUser': 'jane',
    'trigger.commitSha': SHA,
    'trigger.repoUrl': REPOSITORY,
    'trigger.sourceRepo': 'Github',
  };
}

function push(name: string): SampleValues {
  return {
    ...branch(name),
    ...webhook('PUSH'),
    'trigger.branch': name,
    'trigger.targetBranch': name,
  };
}

/**
 * The kinds of build that tags are judged by, side by side. What a kind of build has no value for is
 * `null` in it: a branch in builds of a tag, the trigger in those that a person starts, the codebase
 * in those that a schedule starts. Sources: the product's pages on codebase and trigger expressions.
 */
export const SCENARIOS: readonly Scenario[] = [
  {
    id: 'push-main',
    label: 'push to main',
    values: { ...everyBuild('9', 'WEBHOOK'), ...push('main') },
  },
  {
    id: 'push-feature',
    label: 'push to feature/x',
    values: { ...everyBuild('10', 'WEBHOOK'), ...push('feature/x') },
  },
  {
    id: 'git-tag',
    label: 'git tag v1.4.2',
    values: {
      ...everyBuild('11', 'WEBHOOK'),
      ...COMMIT,
      ...webhook('PUSH'),
      'codebase.tag': 'v1.4.2',
      'codebase.build.type': 'tag',
      'codebase.commitRef': 'refs/tags/v1.4.2',
    },
  },
  {
    id: 'pull-request',
    label: 'pull request #8',
    values: {
      ...everyBuild('12', 'WEBHOOK'),
      ...push('main'),
      'codebase.build.type': 'PR',
      'codebase.commitRef': 'refs/pull/8/head',
      'codebase.baseCommitSha': '1d0c7a4be2f3958671a0b1c2d3e4f50617283940',
      'codebase.mergeSha': 'f00d2e90d4a7b35c6f1e2d3a4b5c6d7e8f901234',
      'codebase.state': 'open',
      'codebase.prNumber': '8',
      'codebase.prTitle': 'Add refunds',
      'codebase.pullRequestBody': 'Closes #7',
      'codebase.pullRequestLink': `${REPOSITORY}/pulls/8`,
      'codebase.sourceBranch': 'feature/x',
      'codebase.targetBranch': 'main',
      'trigger.event': 'PR',
      'trigger.prNumber': '8',
      'trigger.sourceBranch': 'feature/x',
    },
  },
  {
    id: 'manual',
    label: 'started by hand',
    values: { ...everyBuild('13', 'MANUAL'), ...branch('main') },
  },
  {
    id: 'cron',
    label: 'on schedule',
    rare: true,
    values: { ...everyBuild('14', 'SCHEDULER_CRON'), 'trigger.type': 'Scheduled' },
  },
];

/** The sample values in force until a person picks others: a push to main, build 9. */
export const DEFAULT_VALUES: Scenario['values'] = SCENARIOS[0]?.values ?? {};
