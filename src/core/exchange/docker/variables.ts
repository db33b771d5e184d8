/** Shell variables that CI systems set, with the expression of the same meaning. Sources: their documentation of predefined variables. */
const KNOWN_VARIABLES: ReadonlyMap<string, string> = new Map([
  // GitLab CI
  ['CI_COMMIT_SHA', '<+codebase.commitSha>'],
  ['CI_COMMIT_SHORT_SHA', '<+codebase.shortCommitSha>'],
  ['CI_COMMIT_BRANCH', '<+codebase.branch>'],
  ['CI_COMMIT_REF_NAME', '<+codebase.branch>'],
  ['CI_COMMIT_REF_SLUG', '<+codebase.branch.toLowerCase().replace("/", "-")>'],
  ['CI_COMMIT_TAG', '<+codebase.tag>'],
  ['CI_PIPELINE_IID', '<+pipeline.sequenceId>'],
  // GitHub Actions
  ['GITHUB_SHA', '<+codebase.commitSha>'],
  ['GITHUB_REF_NAME', '<+codebase.branch>'],
  ['GITHUB_HEAD_REF', '<+codebase.sourceBranch>'],
  ['GITHUB_BASE_REF', '<+codebase.targetBranch>'],
  ['GITHUB_RUN_NUMBER', '<+pipeline.sequenceId>'],
  ['GITHUB_RUN_ID', '<+pipeline.executionId>'],
  // Jenkins
  ['BUILD_NUMBER', '<+pipeline.sequenceId>'],
  ['GIT_COMMIT', '<+codebase.commitSha>'],
  ['GIT_BRANCH', '<+codebase.branch>'],
  ['BRANCH_NAME', '<+codebase.branch>'],
  ['TAG_NAME', '<+codebase.tag>'],
  // Drone
  ['DRONE_COMMIT_SHA', '<+codebase.commitSha>'],
  ['DRONE_BRANCH', '<+codebase.branch>'],
  ['DRONE_TAG', '<+codebase.tag>'],
  ['DRONE_BUILD_NUMBER', '<+pipeline.sequenceId>'],
  // CircleCI
  ['CIRCLE_SHA1', '<+codebase.commitSha>'],
  ['CIRCLE_BRANCH', '<+codebase.branch>'],
  ['CIRCLE_TAG', '<+codebase.tag>'],
  ['CIRCLE_BUILD_NUM', '<+pipeline.sequenceId>'],
  // Bitbucket Pipelines
  ['BITBUCKET_COMMIT', '<+codebase.commitSha>'],
  ['BITBUCKET_BRANCH', '<+codebase.branch>'],
  ['BITBUCKET_TAG', '<+codebase.tag>'],
  ['BITBUCKET_BUILD_NUMBER', '<+pipeline.sequenceId>'],
  // Azure Pipelines
  ['BUILD_SOURCEVERSION', '<+codebase.commitSha>'],
  ['BUILD_SOURCEBRANCHNAME', '<+codebase.branch>'],
  ['BUILD_BUILDID', '<+pipeline.executionId>'],
  ['BUILD_BUILDNUMBER', '<+pipeline.sequenceId>'],
  // The folder of the code, everywhere
  ['PWD', '.'],
  ['CI_PROJECT_DIR', '.'],
  ['GITHUB_WORKSPACE', '.'],
  ['WORKSPACE', '.'],
  ['DRONE_WORKSPACE', '.'],
  ['BITBUCKET_CLONE_DIR', '.'],
  ['BUILD_SOURCESDIRECTORY', '.'],
  ['BAKE_CMD_CONTEXT', '.'],
]);

/** Commands that people put into a tag, with the expression of the same meaning. */
const KNOWN_COMMANDS: readonly (readonly [pattern: RegExp, expression: string])[] = [
  [/^git rev-parse --short(?:=\d+)? HEAD$/, '<+codebase.shortCommitSha>'],
  [/^git rev-parse HEAD$/, '<+codebase.commitSha>'],
  [/^git (?:log|show) .*%h\b/, '<+codebase.shortCommitSha>'],
  [/^git (?:log|show) .*%H\b/, '<+codebase.commitSha>'],
  [/^git (?:branch --show-current|rev-parse --abbrev-ref HEAD)$/, '<+codebase.branch>'],
  [/^git describe(?: --[\w-]+(?:=\S+)?)*$/, '<+codebase.tag>'],
  [/^pwd$/, '.'],
];

/** What stands for something that the shell would fill in. */
export interface Replacement {
  readonly text: string;
  /** What to tell of it; null when it means the same. */
  readonly note: string | null;
}

/** What stands for a shell variable: a known expression, else a pipeline variable of its name. */
export function variableText(name: string): Replacement {
  const known = KNOWN_VARIABLES.get(name);
  return known === undefined
    ? {
        text: `<+pipeline.variables.${name}>`,
        note: `It became a pipeline variable. Add ${name} to the pipeline’s variables.`,
      }
    : { text: known, note: null };
}

/** The commands whose output a shell text fills in, each with the expression that stands for it. */
export function commandsIn(text: string): readonly { readonly expression: string | null }[] {
  return [...text.matchAll(/\$\(((?:[^()]|\([^()]*\))*)\)|`([^`]*)`/g)].map(
    ([, dollar, ticks]) => ({
      expression: commandText(dollar ?? ticks ?? ''),
    }),
  );
}

/** What stands for the output of a command; null when it can't be told. */
export function commandText(command: string): string | null {
  const plain = command.trim().replace(/\s+/g, ' ');
  return KNOWN_COMMANDS.find(([pattern]) => pattern.test(plain))?.[1] ?? null;
}
