import { compose, readStep } from '../derive/index.ts';
import { parseRepository, REPOSITORY_FAULTS } from '../image/index.ts';
import { pathOf } from '../model/path.ts';
import { setFix } from './fixes.ts';
import type { Rule, StepContext } from './rule.ts';

function imageKey({ definition }: StepContext): string {
  return definition.fields.find(({ role }) => role === 'image')?.key ?? definition.tags;
}

/** An image name that no registry takes. */
export const REPOSITORY_NAME: Rule = {
  code: 'repository-name',
  title: 'Image name outside the grammar',
  severity: 'error',
  why: 'docker and the registries refuse an image name outside the reference grammar.',
  source: 'distribution reference grammar',
  example: {
    bad: 'spec:\n  repo: team/my..app',
    good: 'spec:\n  repo: team/my.app',
  },
  partial: true,
  *check(context) {
    const composed = compose(context.definition.repository, readStep(context.step, context.values));
    const name = composed.text === null ? null : parseRepository(composed.text);
    if (name === null || name.ok) {
      return;
    }
    const key = imageKey(context);
    const written = context.step.read(pathOf(key));
    const lower = written.kind === 'scalar' ? written.text.toLowerCase() : '';
    yield {
      key,
      message: REPOSITORY_FAULTS[name.fault],
      fixes:
        name.fault === 'upper-case' && !lower.includes('<+')
          ? setFix(context, pathOf(key), lower, `Use ${lower}`)
          : [],
    };
  },
};
