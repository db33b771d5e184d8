import { hasExpression } from '../expression/index.ts';
import { setFix } from './fixes.ts';
import { literalsOf } from './literals.ts';
import type { Rule } from './rule.ts';

/** What makes text a question: a comparison, a joint, a call, or the words themselves. */
const ASKS =
  /[=!]=|=~|!~|[<>]=?\s|&&|\|\||!|\(|\b(?:true|false|not|and|or|eq|ne|lt|gt|le|ge|empty|in)\b/;

/** Expressions of the codebase and of the pipeline that are never true or false. */
const TEXTUAL =
  /^<\+(?:codebase\.(?:branch|tag|commitSha|shortCommitSha|targetBranch|sourceBranch|repoUrl|gitUser)|pipeline\.(?:sequenceId|identifier|name|executionId))>$/;

/** What is wrong with a condition; null when it may well be one. */
function faultOf(text: string): string | null {
  if (
    /[^=!<>]=(?![=~^$])/.test(
      text.replaceAll(/<\+[^<>]*>/g, 'x').replaceAll(/"[^"]*"|'[^']*'/g, ''),
    )
  ) {
    return 'One = assigns. Compare with ==.';
  }
  const withoutExpressions = text.replaceAll(/<\+[^<>]*>/g, 'x');
  if (!hasExpression(text) && !ASKS.test(text)) {
    return 'This text is neither true nor false. Compare an expression, such as <+codebase.branch> == "main".';
  }
  return TEXTUAL.test(text.trim()) && !ASKS.test(withoutExpressions)
    ? `${text.trim()} is a text, neither true nor false. Compare it with ==.`
    : null;
}

/** A condition that can’t be true. */
export const CONDITION_BOOLEAN: Rule = {
  code: 'condition-boolean',
  title: 'Condition that is no question',
  severity: 'warning',
  why: 'A condition has to come to true or false; anything else fails or never holds.',
  source: 'product documentation on conditional executions',
  example: {
    bad: 'when:\n  stageStatus: Success\n  condition: <+codebase.branch> = "main"',
    good: 'when:\n  stageStatus: Success\n  condition: <+codebase.branch> == "main"',
  },
  partial: true,
  *check(context) {
    for (const { field, key, path, text } of literalsOf(context)) {
      const fault =
        field.kind.kind === 'text' &&
        field.kind.condition === true &&
        key === field.key &&
        text !== ''
          ? faultOf(text)
          : null;
      if (fault !== null) {
        const mended = text.replace(/([^=!<>])=(?![=~^$])/, '$1==');
        yield {
          key,
          message: fault,
          fixes: () =>
            fault.includes('assigns') ? setFix(context, path, mended, `Use ${mended}`) : [],
        };
      }
    }
  },
};
