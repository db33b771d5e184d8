import { pathOf } from '../model/path.ts';
import { setFix } from './fixes.ts';
import { matchOf } from './matching.ts';
import { mistakeOf } from './mistakes.ts';
import { nearest } from './nearest.ts';
import type { Rule } from './rule.ts';

/** More differences than a slip of the fingers: a new region is no mistake. */
const MOST_EDITS = 2;

/** A value that has the form of a choice, but is none that is known and is close to one. */
export const UNKNOWN_CHOICE: Rule = {
  code: 'unknown-choice',
  title: 'Region or host that is not known',
  severity: 'warning',
  why: 'A typing mistake in a region or a host leads to a registry that does not exist.',
  source: 'AWS general reference; Google Artifact Registry, locations',
  example: {
    bad: 'type: BuildAndPushECR\nspec:\n  region: us-esat-1',
    good: 'type: BuildAndPushECR\nspec:\n  region: us-east-1',
  },
  partial: true,
  *check(context) {
    for (const field of context.definition.fields) {
      const { key, kind, label, pattern } = field;
      const path = pathOf(key);
      const value = kind.kind === 'choice' ? context.step.read(path) : null;
      if (kind.kind !== 'choice' || value?.kind !== 'scalar') {
        continue;
      }
      const { text } = value;
      const known = kind.options.map((option) => option.value);
      const hasForm = pattern === undefined || matchOf(pattern.source, text) !== null;
      const isTold = mistakeOf(context, field, text) !== null;
      const meant =
        hasForm && !isTold && !known.includes(text) ? nearest(text, known, MOST_EDITS) : null;
      if (meant !== null) {
        yield {
          key,
          message: `${label} ${text} is not known. Did you mean ${meant}?`,
          fixes: () => setFix(context, path, meant, `Use ${meant}`),
        };
      }
    }
  },
};
