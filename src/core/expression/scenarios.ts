import type { Scenario } from './values.ts';

const SHA = '8c1f2e90d4a7b35c6f1e2d3a4b5c6d7e8f901234';

const EVERY_BUILD = {
  'pipeline.identifier': 'payments_release',
  'pipeline.name': 'payments-release',
  'pipeline.executionId': 'kJ3nq8TzRw2mLx5VbCd1Fg',
  'pipeline.startTs': '1718000000000',
  'stage.identifier': 'build',
  'stage.name': 'build',
  'codebase.repoUrl': 'https://git.example.com/team/payments',
  'codebase.gitUser': 'jane',
  'codebase.gitUserId': 'jane',
  'codebase.gitUserEmail': 'jane@example.com',
  'codebase.commitSha': SHA,
  'codebase.shortCommitSha': SHA.slice(0, 7),
  'codebase.commitMessage': 'Add refunds',
  'trigger.gitUser': 'jane',
  'trigger.commitSha': SHA,
  'trigger.repoUrl': 'https://git.example.com/team/payments',
};

function branchPush(branch: string, sequenceId: string): Readonly<Record<string, string>> {
  return {
    ...EVERY_BUILD,
    'pipeline.sequenceId': sequenceId,
    'pipeline.triggerType': 'WEBHOOK',
    'codebase.branch': branch,
    'codebase.build.type': 'branch',
    'codebase.commitRef': `refs/heads/${branch}`,
    'trigger.type': 'Webhook',
    'trigger.event': 'PUSH',
    'trigger.branch': branch,
    'trigger.targetBranch': branch,
  };
}

/** The kinds of build that tags are judged by, side by side. Sources: codebase and trigger expressions. */
export const SCENARIOS: readonly Scenario[] = [
  { id: 'push-main', label: 'push to main', values: branchPush('main', '9') },
  { id: 'push-feature', label: 'push to feature/x', values: branchPush('feature/x', '10') },
  {
    id: 'git-tag',
    label: 'git tag v1.4.2',
    values: {
      ...EVERY_BUILD,
      'pipeline.sequenceId': '11',
      'pipeline.triggerType': 'WEBHOOK',
      'codebase.branch': 'null',
      'codebase.tag': 'v1.4.2',
      'codebase.build.type': 'tag',
      'codebase.commitRef': 'refs/tags/v1.4.2',
      'trigger.type': 'Webhook',
      'trigger.event': 'PUSH',
    },
  },
  {
    id: 'pull-request',
    label: 'pull request #8',
    values: {
      ...branchPush('main', '12'),
      'codebase.build.type': 'PR',
      'codebase.prNumber': '8',
      'codebase.prTitle': 'Add refunds',
      'codebase.sourceBranch': 'feature/x',
      'codebase.targetBranch': 'main',
      'trigger.event': 'PR',
      'trigger.prNumber': '8',
      'trigger.sourceBranch': 'feature/x',
    },
  },
];

/** The sample values in force until a person picks others: a push to main, build 9. */
export const DEFAULT_VALUES: Scenario['values'] = SCENARIOS[0]?.values ?? {};
