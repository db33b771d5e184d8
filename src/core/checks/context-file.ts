import { valueChange } from '../derive/index.ts';
import { scalar } from '../model/value.ts';
import { changeFix } from './fixes.ts';
import type { Rule } from './rule.ts';
import { isAddress, sourcePaths } from './source-paths.ts';

/** What a Dockerfile is called. */
const DOCKERFILE = /^(.*?)\/?((?:[^/]*\.)?Dockerfile(?:\.[^/]*)?)$/i;

/** A Dockerfile where the build context belongs. */
export const CONTEXT_FILE: Rule = {
  code: 'context-file',
  title: 'Dockerfile in place of the build context',
  severity: 'warning',
  why: 'The build context is the folder whose files the build may copy; the builder stops at a file.',
  source: 'product documentation of the steps; docker build, build context',
  example: {
    bad: 'spec:\n  context: services/api/Dockerfile',
    good: 'spec:\n  dockerfile: services/api/Dockerfile\n  context: services/api',
  },
  partial: true,
  *check(context) {
    const paths = sourcePaths(context);
    const found = paths.find(({ key }) => key === 'spec.context');
    const [, folder = '', file] = DOCKERFILE.exec(found?.text ?? '') ?? [];
    if (!found || file === undefined || isAddress(found.text)) {
      return;
    }
    const { definition, step } = context;
    const changes = [
      valueChange(definition, 'spec.dockerfile', scalar(found.text)),
      valueChange(definition, 'spec.context', scalar(folder === '' ? '.' : folder)),
    ];
    yield {
      key: found.key,
      message: 'This is a Dockerfile. Name the folder whose files the build may copy.',
      fixes: () =>
        step.has(['spec', 'dockerfile'])
          ? []
          : changeFix(context, changes, 'Make it the Dockerfile'),
    };
  },
};
