import { setFix } from './fixes.ts';
import { imageRule } from './image-rule.ts';
import { nameMendFix } from './mend-fix.ts';

/** An image name outside the grammar in any other way, as written or with the sample values. */
export const REPOSITORY_NAME = imageRule(
  {
    code: 'repository-name',
    title: 'Image name outside the grammar',
    severity: 'error',
    why: 'docker and the registries refuse an image name outside the reference grammar.',
    source: 'distribution reference grammar',
    example: { bad: 'spec:\n  repo: team/my..app', good: 'spec:\n  repo: team/my.app' },
  },
  ['bad-path', 'bad-host', 'empty', 'image-id', 'blanks'],
  (context, { kind, path, text }) =>
    kind === 'blanks'
      ? setFix(context, path, text.trim(), `Use ${text.trim()}`)
      : nameMendFix(context),
  ({ kind }) => kind === 'blanks',
);
