import { pathOf } from '../model/path.ts';
import { builderFor } from './environment.ts';
import { setFix } from './fixes.ts';
import type { Rule } from './rule.ts';

const PATH = pathOf('spec.runAsUser');

/** kaniko without root. */
export const RUN_AS_ROOT: Rule = {
  code: 'run-as-root',
  title: 'Container of kaniko without root',
  severity: 'warning',
  why: 'kaniko writes its login and unpacks base images as root; another user gets “permission denied”.',
  source: 'product documentation: run as root; kaniko, known errors',
  example: {
    bad: 'spec:\n  runAsUser: 1000',
    good: 'spec:\n  runAsUser: 0',
  },
  partial: true,
  *check(context) {
    const user = context.step.read(PATH);
    if (
      context.infrastructure === 'kubernetes' &&
      builderFor(context) === 'kaniko' &&
      user.kind === 'scalar' &&
      /^\d+$/.test(user.text) &&
      Number(user.text) !== 0
    ) {
      yield {
        key: 'spec.runAsUser',
        message: `kaniko needs root. As user ${user.text} it can’t write its files.`,
        fixes: () => setFix(context, PATH, '0', 'Use 0, root'),
      };
    }
  },
};
