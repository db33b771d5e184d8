import { hasExpression } from '../expression/index.ts';
import type { FieldKind } from '../fields/index.ts';
import { setFix } from './fixes.ts';
import { literalsOf } from './literals.ts';
import { nearest } from './nearest.ts';
import type { Rule } from './rule.ts';

function optionsOf(kind: FieldKind): readonly string[] | null {
  const isClosed = kind.kind === 'choice' ? kind.closed === true : kind.kind === 'list';
  return isClosed && 'options' in kind ? (kind.options ?? []).map(({ value }) => value) : null;
}

/** A word where only certain words are legal. */
export const UNKNOWN_OPTION: Rule = {
  code: 'unknown-option',
  title: 'Word that the product does not know',
  severity: 'error',
  why: 'The product takes certain words only in some places, in their exact spelling.',
  source: 'v0 pipeline schema, enum; harness-core, FailureStrategiesUtils',
  example: {
    bad: 'when:\n  stageStatus: success',
    good: 'when:\n  stageStatus: Success',
  },
  partial: true,
  *check(context) {
    for (const { field, key, path, text } of literalsOf(context)) {
      const options = optionsOf(field.kind);
      if (options === null || text === '' || hasExpression(text) || options.includes(text)) {
        continue;
      }
      const meant = nearest(text, options);
      yield {
        key,
        message:
          meant === null
            ? `${text} can’t stand here. It is one of ${options.join(', ')}.`
            : `${text} can’t stand here. Did you mean ${meant}?`,
        fixes: () => (meant === null ? [] : setFix(context, path, meant, `Use ${meant}`)),
      };
    }
  },
};
