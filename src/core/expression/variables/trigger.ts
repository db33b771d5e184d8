import type { ExpressionVariable } from './define.ts';

const MANUAL = 'None in builds that a person starts.';
const PULL_REQUESTS = 'Only in builds that a pull request triggers.';

function trigger(
  name: string,
  meaning: string,
  example: string,
  absent: string = MANUAL,
): ExpressionVariable {
  return { path: `trigger.${name}`, meaning, example, absent };
}

/** Paths of the trigger that started the run. Source: the product's reference of trigger expressions. */
export const TRIGGER_VARIABLES: readonly ExpressionVariable[] = [
  trigger('type', 'Kind of the trigger.', 'Webhook'),
  trigger('event', 'What the webhook told: PUSH or PR.', 'PUSH'),
  trigger('commitSha', 'Id of the commit.', '8c1f2e90d4a7b35c6f1e2d3a4b5c6d7e8f901234'),
  trigger('branch', 'Branch of the event.', 'main'),
  trigger('sourceBranch', 'Branch that a pull request comes from.', 'feature/x', PULL_REQUESTS),
  trigger('targetBranch', 'Branch that the event goes to.', 'main'),
  trigger('prNumber', 'Number of a pull request.', '8', PULL_REQUESTS),
  trigger('repoUrl', 'Address of the repository.', 'https://git.example.com/team/payments'),
  trigger('gitUser', 'Who caused the event.', 'jane'),
  trigger('sourceRepo', 'Kind of the Git provider.', 'Github'),
  { ...trigger('payload', 'A value of the webhook’s body.', 'opened'), named: true },
];
