import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STEP_DEFINITIONS } from '../registries/index.ts';
import { describeChanges, type TextChanges } from './describe.ts';

const APP = `      - step:
          type: BuildAndPushECR
          name: Push app
          identifier: push_app
          spec:
            connectorRef: account.aws
            region: us-east-1
            account: "123456789012"
            imageName: team/app
            tags:
              - "1.4"
              - latest   # moves
            buildArgs:
              NODE_ENV: production
`;
const OLD = `      - step:
          type: BuildAndPushGAR
          name: Push old
          identifier: push_old
          spec:
            connectorRef: account.gcp
            host: us-docker.pkg.dev
            projectID: team
            imageName: old
            tags: [v1]
`;

const pipeline = (...steps: readonly string[]): string =>
  `pipeline:\n  name: Release # the only one\n  stages:\n    - parallel:\n${steps.join('')}`;

const BEFORE = pipeline(APP, OLD);

function changes(after: string, before = BEFORE): TextChanges {
  return describeChanges(before, after, STEP_DEFINITIONS, { 'pipeline.sequenceId': '7' });
}

function said(after: string, before = BEFORE): readonly string[] {
  return changes(after, before).steps.flatMap(({ sentences }) => sentences);
}

const swap = (from: string, to: string): string => BEFORE.replace(from, () => to);

describe('what changed, in words', () => {
  it.each<[string, string, readonly string[]]>([
    ['nothing', BEFORE, []],
    [
      'a tag more',
      swap('latest   # moves\n', 'latest   # moves\n              - "1.5"\n'),
      ['Tag 1.5 added to push_app; 1 reference more'],
    ],
    [
      'a tag without a character',
      swap('tags: [v1]', 'tags: [v1, ""]'),
      ['Tag empty added to push_old; 1 reference more'],
    ],
    [
      'two tags more',
      swap('tags: [v1]', 'tags: [v1, v2, v3]'),
      ['Tags v2, v3 added to push_old; 2 references more'],
    ],
    [
      'a tag less',
      swap('              - "1.4"\n', ''),
      ['Tag 1.4 removed from push_app; 1 reference fewer'],
    ],
    [
      'a tag in place of another',
      swap('[v1]', '[v2]'),
      ['Tag of push_old: v1 → v2; 1 reference changed'],
    ],
    [
      'tags that are asked for',
      swap('tags: [v1]', 'tags: <+input>'),
      ['Tags of push_old: v1 → <+input>; 1 reference changed'],
    ],
    [
      'a region',
      swap('us-east-1', 'eu-west-1'),
      ['Region of push_app: us-east-1 → eu-west-1; 2 references changed'],
    ],
    [
      'a region and a tag',
      swap('us-east-1', 'eu-west-1').replace('- latest', '- latest\n              - new'),
      ['Region of push_app: us-east-1 → eu-west-1', 'Tag new added to push_app; 1 reference more'],
    ],
    [
      'a map entry of each kind',
      swap('NODE_ENV: production', 'NODE_ENV: test\n              DEBUG: "1"'),
      [
        'Build arguments of push_app: NODE_ENV: production → test',
        'Build arguments of push_app: DEBUG=1 added',
      ],
    ],
    [
      'a map that went',
      swap('            buildArgs:\n              NODE_ENV: production\n', ''),
      ['Build arguments of push_app: NODE_ENV removed'],
    ],
    [
      'a field that is set',
      swap(
        '            imageName: old\n',
        '            imageName: old\n            dockerfile: old.Dockerfile\n',
      ),
      ['Dockerfile of push_old set to old.Dockerfile'],
    ],
    [
      'a field that is unset',
      swap('            connectorRef: account.aws\n', ''),
      ['AWS connector of push_app unset, was account.aws'],
    ],
    [
      'an Id',
      swap('identifier: push_app', 'identifier: push_web'),
      ['Id of push_web: push_app → push_web'],
    ],
    [
      'a key that no field knows',
      swap('imageName: old', 'imageName: old\n            own: {deep: [1]}'),
      ['spec.own.deep of push_old: 1 added'],
    ],
    ['a comment', swap('# moves', '# stays'), ['Comments, quotes or layout of push_app changed']],
    ['quotes', swap('"1.4"', "'1.4'"), ['Comments, quotes or layout of push_app changed']],
    [
      'a step that is new',
      pipeline(APP, OLD, OLD.replaceAll('old', 'new')),
      ['Step push_new added; 1 reference more'],
    ],
    ['a step that is gone', pipeline(APP), ['Step push_old removed; 1 reference fewer']],
    ['a step that moved', pipeline(OLD, APP), ['Step push_app moved to place 2 of 2']],
    [
      'another type',
      swap('BuildAndPushGAR', 'BuildAndPushDockerRegistry').replace('imageName: old', 'repo: old'),
      [
        'Type of push_old: BuildAndPushGAR → BuildAndPushDockerRegistry; 1 reference changed',
        'Docker repository of push_old set to old',
        'Image name of push_old unset, was old',
      ],
    ],
    [
      'a step that broke',
      swap('region: us-east-1', 'region: "us-east-1'),
      ['push_app does not parse'],
    ],
  ])('says %s', (_, after, expected) => {
    expect(said(after)).toEqual(expected);
  });

  it('says it the other way round for a step that was broken', () => {
    expect(said(BEFORE, swap('NODE_ENV: production', 'NODE_ENV: "production'))).toContain(
      'push_app parses now',
    );
  });

  it('names the references that appear and disappear', () => {
    expect(changes(swap('[v1]', '[v2]')).steps).toEqual([
      {
        kind: 'changed',
        label: 'push_old',
        index: 1,
        indexBefore: 1,
        sentences: ['Tag of push_old: v1 → v2; 1 reference changed'],
        appeared: ['us-docker.pkg.dev/team/old:v2'],
        gone: ['us-docker.pkg.dev/team/old:v1'],
      },
    ]);
  });

  it('tells where a step went that passed no other Build and Push step', () => {
    const run = OLD.replace('BuildAndPushGAR', 'Run').replaceAll('old', 'test');
    const pushed = changes(pipeline(APP, run), pipeline(run, APP));
    expect(pushed.steps.map(({ sentences }) => sentences)).toEqual([
      ['Step push_app moved past other lines'],
    ]);
    expect(pushed.elsewhere).toBe(0);

    const stage = (id: string, ...steps: readonly string[]): string =>
      `    - stage:\n        identifier: ${id}\n        spec:\n          execution:\n            steps:\n${steps
        .join('')
        .replace(/^/gm, '        ')
        .trimEnd()}\n`;
    const there = pipeline(stage('build', run), stage('ship', APP, run));
    const here = pipeline(stage('build', run, APP), stage('ship', run));
    expect(changes(there, here)).toMatchObject({
      steps: [{ sentences: ['Step push_app moved to ship'] }],
      elsewhere: 0,
    });
    expect(said(here.replace('identifier: build', 'identifier: first'), here)).toEqual([]);
  });

  it('tells the references that a variable of the stage makes others', () => {
    const stage = (tag: string): string =>
      `stage:\n  variables:\n    - name: tag\n      value: ${tag}\n  spec:\n    execution:\n      steps:\n${OLD.replace('v1', '<+stage.variables.tag>').replace(/^/gm, '  ').trimEnd()}\n`;
    expect(said(stage('v2'), stage('v1'))).toEqual(['push_old: 1 reference changed']);
    expect(said(stage('v1 # as ever'), stage('v1'))).toEqual([]);
  });

  it('follows an alias to its anchor in another place', () => {
    const shared = (region: string): string =>
      `region: &region ${region}\n${pipeline(APP.replace('us-east-1', '*region'))}`;
    expect(said(shared('us-west-2'), shared('us-east-1'))).toEqual([
      expect.stringMatching(/^Region of push_app.*2 references changed$/),
    ]);
  });

  it.each<[string, string, number]>([
    ['nothing', BEFORE, 0],
    ['a line of the pipeline', swap('# the only one', ''), 1],
    ['a line of a step', swap('us-east-1', 'eu-west-1'), 0],
    ['a whole step', pipeline(APP), 0],
    ['a line more at the end', `${BEFORE}  timeout: 1h\n`, 1],
  ])('counts the lines outside of the steps: %s', (_, after, count) => {
    expect(changes(after).elsewhere).toBe(count);
  });

  it('describes a new text by its steps', () => {
    expect(said(BEFORE, '')).toEqual([
      'Step push_app added; 2 references more',
      'Step push_old added; 1 reference more',
    ]);
  });
});

describe('for any damage to a text', () => {
  const damaged = fc
    .array(
      fc.record({
        at: fc.integer({ min: 0, max: BEFORE.length }),
        length: fc.integer({ min: 0, max: 40 }),
        text: fc.constantFrom('', '"', '\t', '\n', ': ', '- ', '{', '&a ', '*a', '---\n', '\r\n'),
      }),
      { minLength: 1, maxLength: 4 },
    )
    .map((cuts) =>
      cuts.reduce(
        (text, cut) => text.slice(0, cut.at) + cut.text + text.slice(cut.at + cut.length),
        BEFORE,
      ),
    );

  it('nothing is said of a text and itself, and what appears one way is gone the other way', () => {
    fc.assert(
      fc.property(damaged, (after) => {
        const there = changes(after);
        const back = changes(BEFORE, after);
        expect(there.steps.flatMap(({ appeared }) => appeared).toSorted()).toEqual(
          back.steps.flatMap(({ gone }) => gone).toSorted(),
        );
        expect(changes(after, after)).toEqual({ steps: [], elsewhere: 0 });
      }),
      { numRuns: 500 },
    );
  });
});
