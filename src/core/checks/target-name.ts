import { hasExpression, hasOpenExpression } from '../expression/index.ts';
import { pathOf } from '../model/path.ts';
import { foreignExpressionIn } from './foreign.ts';
import type { Rule } from './rule.ts';

/** A target that no stage of a Dockerfile can be called. */
export const TARGET_NAME: Rule = {
  code: 'target-name',
  title: 'Name that no stage can have',
  severity: 'warning',
  why: 'A stage starts with a letter and holds letters, digits, dashes, underscores and dots; or it is a number.',
  source: 'BuildKit, stage names: [a-z][a-z0-9-_.]*, letter case aside',
  example: {
    bad: 'spec:\n  target: run time',
    good: 'spec:\n  target: runtime',
  },
  partial: true,
  *check({ step }) {
    const target = step.read(pathOf('spec.target'));
    if (
      target.kind === 'scalar' &&
      target.text !== '' &&
      !hasExpression(target.text) &&
      !hasOpenExpression(target.text) &&
      foreignExpressionIn(target.text) === null &&
      !/^(?:[a-z][a-z0-9_.-]*|\d+)$/i.test(target.text)
    ) {
      yield {
        key: 'spec.target',
        message: `No stage can be called ${target.text}. Write the name after AS in the Dockerfile.`,
      };
    }
  },
};
