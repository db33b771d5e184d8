import type { ExpressionVariable } from './define.ts';

const PULL_REQUESTS = 'Only in builds of pull requests.';
const NO_CODEBASE = 'None in builds that a cron trigger starts.';

function codebase(
  name: string,
  meaning: string,
  example: string,
  absent: string = NO_CODEBASE,
): ExpressionVariable {
  return { path: `codebase.${name}`, meaning, example, absent };
}

/** Paths of the codebase that the stage clones. Source: the product's reference of codebase variables. */
export const CODEBASE_VARIABLES: readonly ExpressionVariable[] = [
  codebase(
    'branch',
    'Branch of the build; of a pull request the branch it goes to.',
    'main',
    'None in builds of a Git tag or those that a cron trigger starts.',
  ),
  codebase('tag', 'Git tag of the build.', 'v1.4.2', 'Only in builds of a Git tag.'),
  codebase(
    'commitSha',
    'Full id of the commit; Bitbucket shortens it for pull requests.',
    '8c1f2e90d4a7b35c6f1e2d3a4b5c6d7e8f901234',
  ),
  codebase('shortCommitSha', 'First seven characters of the commit’s id.', '8c1f2e9'),
  codebase('commitRef', 'Git reference of the commit.', 'refs/heads/main'),
  codebase('commitMessage', 'Message of the commit.', 'Add refunds'),
  codebase(
    'baseCommitSha',
    'Commit that a pull request starts from.',
    '1d0c7a4be2f3958671a0b1c2d3e4f50617283940',
    PULL_REQUESTS,
  ),
  codebase(
    'mergeSha',
    'Commit that merges a pull request.',
    'f00d2e90d4a7b35c6f1e2d3a4b5c6d7e8f901234',
    PULL_REQUESTS,
  ),
  codebase('state', 'State of a pull request.', 'open', PULL_REQUESTS),
  codebase('prNumber', 'Number of a pull request.', '8', PULL_REQUESTS),
  codebase('prTitle', 'Title of a pull request.', 'Add refunds', PULL_REQUESTS),
  codebase('pullRequestBody', 'Text of a pull request.', 'Closes #7', PULL_REQUESTS),
  codebase(
    'pullRequestLink',
    'Address of a pull request.',
    'https://git.example.com/team/payments/pulls/8',
    PULL_REQUESTS,
  ),
  codebase(
    'sourceBranch',
    'Branch that a pull request comes from.',
    'feature/x',
    'Only in builds of pull requests, and null when such a build is run again.',
  ),
  codebase(
    'targetBranch',
    'Branch that a pull request goes to.',
    'main',
    'Only in builds of pull requests, and null when such a build is run again.',
  ),
  codebase('repoUrl', 'Address of the repository.', 'https://git.example.com/team/payments'),
  codebase('gitUser', 'Name of the Git user.', 'jane'),
  codebase('gitUserId', 'Id of the Git user.', 'jane'),
  codebase('gitUserEmail', 'Mail address of the Git user.', 'jane@example.com'),
  codebase(
    'gitUserAvatar',
    'Address of the Git user’s picture.',
    'https://git.example.com/avatars/jane',
  ),
  codebase('build.type', 'What is built: branch, tag or PR.', 'branch'),
];
