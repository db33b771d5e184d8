import { splitExpressions } from '../expression/index.ts';
import { LONGEST_JUDGED } from './mask.ts';

/** What other systems write where this product writes `<+…>`, with what is meant. */
export interface ForeignExpression {
  /** As written, such as `${{ github.sha }}`. */
  readonly text: string;
  /** The expression that gives the same here; null when there is none that is sure. */
  readonly meant: string | null;
}

const FOREIGN =
  /\$\{\{[^}]*\}\}|\$\{[A-Za-z_][^}]*\}|\$\([A-Za-z_][\w.]*\)|\{\{[^}]*\}\}|\$[A-Za-z_]\w*/;

const COMMIT = '<+codebase.commitSha>';
const SHORT_COMMIT = '<+codebase.shortCommitSha>';
const BRANCH = '<+codebase.branch>';
const TAG = '<+codebase.tag>';
const NUMBER = '<+pipeline.sequenceId>';

/** Names of the same thing in GitHub Actions, GitLab CI, Drone, Jenkins, Azure Pipelines and version 1. */
const MEANT: Readonly<Record<string, string>> = {
  'github.sha': COMMIT,
  GITHUB_SHA: COMMIT,
  CI_COMMIT_SHA: COMMIT,
  DRONE_COMMIT: COMMIT,
  DRONE_COMMIT_SHA: COMMIT,
  GIT_COMMIT: COMMIT,
  'Build.SourceVersion': COMMIT,
  CI_COMMIT_SHORT_SHA: SHORT_COMMIT,
  'github.ref_name': BRANCH,
  GITHUB_REF_NAME: BRANCH,
  CI_COMMIT_BRANCH: BRANCH,
  DRONE_BRANCH: BRANCH,
  GIT_BRANCH: BRANCH,
  'Build.SourceBranchName': BRANCH,
  CI_COMMIT_TAG: TAG,
  DRONE_TAG: TAG,
  'github.run_number': NUMBER,
  GITHUB_RUN_NUMBER: NUMBER,
  CI_PIPELINE_IID: NUMBER,
  DRONE_BUILD_NUMBER: NUMBER,
  BUILD_NUMBER: NUMBER,
  HARNESS_BUILD_ID: NUMBER,
  'Build.BuildId': NUMBER,
  'pipeline.seq_id': NUMBER,
};

/** The first expression of another system in the literal parts of a text; null when there is none. */
export function foreignExpressionIn(text: string): ForeignExpression | null {
  if (text.length > LONGEST_JUDGED || !/[$]|\{\{/.test(text)) {
    return null;
  }
  for (const segment of splitExpressions(text)) {
    const found = segment.kind === 'text' ? FOREIGN.exec(segment.text)?.[0] : undefined;
    if (found !== undefined) {
      const name = found.replace(/^[${(\s.]+|[})\s]+$/g, '');
      const known = Object.hasOwn(MEANT, name) ? MEANT[name] : undefined;
      const path = /^(?:codebase|pipeline|stage|trigger)\.[A-Za-z]+$/.test(name);
      return { text: found, meant: known ?? (path ? `<+${name}>` : null) };
    }
  }
  return null;
}
