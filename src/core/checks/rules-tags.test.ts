import { describe, expect, it } from 'vitest';
import { judge, specOf, tagged } from '../testing/rule-case.ts';

const DOCKER = 'BuildAndPushDockerRegistry';

/** An example with a looping strategy of its own. */
function looped(strategy: string, example: string): string {
  return `strategy: {${strategy}}\n${example}`;
}

const PER_APP = specOf(DOCKER, 'repo: team/<+matrix.app>', 'tags: [v1-<+matrix.jdk>]');

describe('nothing is said of', () => {
  it.each([
    ['a version', tagged('1.4.2')],
    ['upper case and underscores', tagged('RC_1')],
    ['a leading underscore', tagged('_x')],
    ['128 characters', tagged('a'.repeat(128))],
    ['the number of the build', tagged('<+pipeline.sequenceId>')],
    ['text and expressions', tagged('v1.<+pipeline.sequenceId>-<+codebase.shortCommitSha>')],
    ['an expression that is longer than a tag', tagged(`<+pipeline.variables.${'a'.repeat(130)}>`)],
    ['a runtime input', tagged('<+input>')],
    ['a whole list that is asked', specOf(DOCKER, 'tags: <+input>')],
    ['a whole list by an expression', specOf(DOCKER, 'tags: <+pipeline.variables.tags>')],
    ['a quoted number', tagged('"1.10"')],
    ['a commit of any build', tagged('<+codebase.commitSha>')],
    ['a branch without its slashes', tagged('b-<+pipeline.variables.branch>')],
    ['a moving tag beside one that stays', tagged('latest', '1.4.2')],
    ['a matrix', looped('matrix: {os: [a, b]}', tagged('<+matrix.os>-1'))],
    [
      'a field of a matrix',
      looped('matrix: {os: [{name: a}, {name: b}]}', tagged('<+matrix.os.name>')),
    ],
    ['two axes in two places', looped('matrix: {jdk: ["17", "21"], app: [a, b]}', PER_APP)],
    ['a number for each run', looped('matrix: {os: [a, b]}', tagged('v1-<+strategy.iteration>'))],
    ['an item of a list', looped('repeat: {items: [a, b]}', tagged('<+repeat.item>'))],
    ['a loop of one run', looped('repeat: {times: 1}', tagged('v1'))],
    ['a loop that may have one run', looped('matrix: {os: <+input>}', tagged('v1'))],
    ['a loop with exclusions', looped('matrix: {os: [a, b], exclude: [{os: a}]}', tagged('v1'))],
    ['a loop of unknown length', looped('parallelism: <+input>', tagged('v1'))],
    [
      'a loop over registries',
      looped('matrix: {hub: [a, b]}', specOf(DOCKER, 'connectorRef: <+matrix.hub>', 'tags: [v1]')),
    ],
    [
      'a loop with one run that pushes',
      `when: {stageStatus: Success, condition: <+strategy.iteration> == 0}\n${looped('parallelism: 2', tagged('v1'))}`,
    ],
    ['a name that may differ by run', looped('parallelism: 2', tagged('<+step.identifier>'))],
    ['a tag that is asked', looped('parallelism: 2', tagged('<+input>'))],
    ['a variable that may differ', looped('parallelism: 2', tagged('<+stage.variables.tag>'))],
    [
      'a loop that pushes nothing',
      looped(
        'parallelism: 2',
        specOf(
          DOCKER,
          'tags: [v1]',
          'envVariables: {PLUGIN_NO_PUSH: "true", PLUGIN_TAR_PATH: a.tar}',
        ),
      ),
    ],
    ['a null of several letters', tagged('nullable')],
    ['a tag by a ternary that covers every build', tagged(EVERY_BUILD)],
  ])('%s', (_, example) => {
    expect(judge(example).codes).toEqual([]);
  });
});

const NUMBER = '<+pipeline.sequenceId>';
const NO_SLASH = '- <+<+codebase.branch>.replace("/", "-")>';
const REF = '- <+<+codebase.commitRef>.replace("/", "-")>';
const EVERY_BUILD = `'<+<+codebase.build.type> == "tag" ? <+codebase.tag> : <+codebase.shortCommitSha>>'`;

describe('a mistake in a tag is told, and mended where it can be', () => {
  it.each([
    ['an empty item', tagged('1.4.2', '""'), 'tag-empty', ''],
    ['nothing but an empty item', tagged('""'), 'tag-empty', null],
    ['a blank', tagged('"1.4.2 latest"'), 'tag-several', '- "1.4.2"\n- "latest"'],
    ['a semicolon', tagged('a;b'), 'tag-several', '- a\n- b'],
    ['a blank beside an expression', tagged('v1', '<+pipeline.sequenceId> x'), 'tag-several', null],
    ['a reference', tagged('team/api:1.4.2'), 'tag-reference', '- 1.4.2'],
    ['a reference with a host', tagged('ghcr.io/a/b:v1'), 'tag-reference', '- v1'],
    ['a reference by number', tagged('a/b:<+pipeline.sequenceId>'), 'tag-reference', `- ${NUMBER}`],
    ['a dot at the start', tagged('.1.4.2'), 'tag-start', '- 1.4.2'],
    [
      'a dash before an expression',
      tagged('"-<+pipeline.sequenceId>"'),
      'tag-start',
      `- "${NUMBER}"`,
    ],
    ['129 characters', tagged('a'.repeat(129)), 'tag-length', null],
    [
      'one tag for all of a matrix',
      looped('matrix: {os: [a, b]}', tagged('v1')),
      'loop-same-tags',
      '- v1-<+matrix.os>',
    ],
    [
      'one tag for an axis that is left out',
      looped(
        'matrix: {os: [a, b], jdk: ["17", "21"]}',
        tagged('v<+pipeline.sequenceId>-<+matrix.os>'),
      ),
      'loop-same-tags',
      '- v<+pipeline.sequenceId>-<+matrix.os>-<+matrix.jdk>',
    ],
    [
      'one tag for all items',
      looped('repeat: {items: [team/a, team/b]}', tagged('v1')),
      'loop-same-tags',
      // An item with a slash is no tag.
      null,
    ],
    [
      'one tag for all copies',
      looped('parallelism: 2', tagged('v1')),
      'loop-same-tags',
      '- v1-<+strategy.iteration>',
    ],
    ['a plus', tagged('1.0+b7'), 'tag-characters', '- 1.0-b7'],
    ['an unknown method of an input', tagged('<+input>.foo()'), 'input-method', null],
    ['a slash', tagged('feature/x'), 'tag-characters', '- feature-x'],
    ['an umlaut', tagged('größe'), 'tag-characters', '- gr-e'],
    [
      'a plus beside an expression',
      tagged('1+<+pipeline.sequenceId>'),
      'tag-characters',
      `- 1-${NUMBER}`,
    ],
    ['a ref', tagged('<+codebase.commitRef>'), 'tag-characters', REF],
    ['the word null', tagged('"null"'), 'tag-null', null],
    ['a Git tag in any build', tagged('<+codebase.tag>'), 'tag-null', null],
    ['the number of a pull request', tagged('pr-<+codebase.prNumber>'), 'tag-null-sometimes', null],
    ['a branch', tagged('<+codebase.branch>'), 'tag-illegal-sometimes', NO_SLASH],
    [
      'the name of the pipeline',
      tagged('<+pipeline.name>'),
      'tag-free-text',
      '- <+pipeline.identifier>',
    ],
    ['a secret', tagged('<+secrets.getValue("x")>'), 'tag-secret', null],
    ['a secret inside', tagged('v<+<+secrets.getValue("x")>.trim()>'), 'tag-secret', null],
    ['a tag twice', tagged('a', 'b', 'a'), 'tag-twice', ''],
    ['nothing but latest', tagged('latest'), 'tag-moving-only', null],
    ['nothing but moving tags', tagged('main', 'latest'), 'tag-moving-only', null],
    ['text for a list', specOf(DOCKER, 'tags: 1.4.2'), 'list-as-text', 'tags:\n- 1.4.2'],
  ])('%s', (_, example, code, mended) => {
    const found = judge(example);
    expect(found.codes).toEqual([code]);
    expect(found.mended).toBe(mended);
    expect(found.left.includes(code)).toBe(mended === null);
  });
});

it('leaves a step alone that a condition keeps out of some builds', () => {
  const condition = 'when:\n  stageStatus: Success\n  condition: <+codebase.branch> == "main"\n';
  expect(judge(`${condition}${tagged('<+codebase.branch>')}`).codes).toEqual([]);
});

it('says less of a Git tag than of a value that no build has', () => {
  expect(judge(tagged('<+codebase.tag>')).severities).toEqual(['hint']);
  expect(judge(tagged('"null"')).severities).toEqual(['warning']);
});

it.each(['${{', 'a:', '<+secrets.', '1.', 'a-'])(
  'is not held up by %s a hundred thousand times',
  (part) => {
    expect(judge(tagged(`"${part.repeat(100_000)}"`)).codes).toHaveLength(1);
  },
);

it('says less of tags between commas, which the plugins cut', () => {
  expect(judge(tagged('"1.4.2, latest"')).severities).toEqual(['warning']);
  expect(judge(tagged('"1.4.2 latest"')).severities).toEqual(['error']);
});
