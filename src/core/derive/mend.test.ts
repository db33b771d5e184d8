import { describe, expect, it } from 'vitest';
import type { StepDefinition } from '../fields/index.ts';
import { list, scalar } from '../model/value.ts';
import { STEP_DEFINITIONS } from '../registries/index.ts';
import { stepOf } from '../testing/fake-step.ts';
import { mendName, mendTag } from './mend.ts';

const SETS = [
  { 'codebase.branch': 'main', 'pipeline.name': 'Shop', 'pipeline.identifier': 'shop' },
  { 'codebase.branch': 'feature/x', 'pipeline.name': 'Shop', 'pipeline.identifier': 'shop' },
  { 'codebase.branch': 'null' },
];

function docker(): StepDefinition {
  const found = STEP_DEFINITIONS.find(({ type }) => type === 'BuildAndPushDockerRegistry');
  if (found === undefined) {
    throw new Error('The Docker step is not in the list of definitions.');
  }
  return found;
}

describe('a tag that is illegal in some builds', () => {
  it.each([
    ['<+codebase.branch>', '<+<+codebase.branch>.replace("/", "-")>'],
    ['v-<+ codebase.branch >', 'v-<+<+ codebase.branch >.replace("/", "-")>'],
    [
      '<+<+codebase.branch> == "main" ? "latest" : <+codebase.branch>>',
      '<+(<+codebase.branch> == "main" ? "latest" : <+codebase.branch>).replace("/", "-")>',
    ],
  ])('%s becomes %s', (tag, result) => {
    const step = stepOf({ 'spec.tags': ['1', tag] });
    expect(mendTag(docker(), step, 'spec.tags[1]', SETS)).toEqual({
      method: '.replace("/", "-")',
      key: 'spec.tags',
      value: list('1', result),
    });
  });

  it.each(['latest', '<+pipeline.name>', 'a b', '<+codebase.branch> x', '<+input>', '<+a.b>'])(
    'is left alone when nothing is wrong or nothing helps: %s',
    (tag) => {
      expect(mendTag(docker(), stepOf({ 'spec.tags': [tag] }), 'spec.tags[0]', SETS)).toBeNull();
    },
  );
});

describe('an image name that is illegal in some builds', () => {
  it.each([['team/<+pipeline.name>', '.toLowerCase()', 'team/<+<+pipeline.name>.toLowerCase()>']])(
    '%s',
    (repo, method, result) => {
      expect(mendName(docker(), stepOf({ 'spec.repo': repo }), SETS)).toEqual({
        method,
        key: 'spec.repo',
        value: scalar(result),
      });
    },
  );

  it.each(['team/app', 'team/<+pipeline.identifier>', 'Team/App', '<+a.b>'])(
    'is left alone when nothing is wrong or nothing helps: %s',
    (repo) => {
      expect(mendName(docker(), stepOf({ 'spec.repo': repo }), SETS)).toBeNull();
    },
  );
});
