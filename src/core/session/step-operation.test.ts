import { describe, expect, it } from 'vitest';
import { STEP_DEFINITIONS } from '../registries/index.ts';
import { GOOD_ECR, pipelineText, stepText } from '../testing/pipeline.ts';
import {
  conversionOf,
  createSession,
  reduceSession,
  type Session,
  type SessionEvent,
  type StepEvent,
} from './index.ts';

const DOCKER = stepText(
  'BuildAndPushDockerRegistry',
  ['connectorRef: hub', 'repo: team/app', 'tags: [v1]'],
  ['name: Docs', 'identifier: docs'],
);
const PIPELINE = pipelineText(stepText('BuildAndPushECR', GOOD_ECR), DOCKER);

function open(text: string, selected = 0): Session {
  const session = createSession(STEP_DEFINITIONS, 'pipeline.yaml', text);
  return reduceSession(session, { type: 'step-selected', index: selected });
}

function types({ outline }: Session): readonly string[] {
  return outline.steps.map(({ type }) => type.replace('BuildAndPush', ''));
}

const INSERT: StepEvent = { type: 'step-inserted', stepType: 'BuildAndPushGAR' };

describe('operations on whole steps', () => {
  const both = ['ECR', 'DockerRegistry'];
  it.each<readonly [StepEvent, number, readonly string[], number]>([
    [INSERT, 0, ['ECR', 'GAR', 'DockerRegistry'], 1],
    [INSERT, 1, ['ECR', 'DockerRegistry', 'GAR'], 2],
    [{ type: 'step-duplicated', index: 0 }, 0, ['ECR', 'ECR', 'DockerRegistry'], 1],
    [{ type: 'step-deleted', index: 0 }, 0, ['DockerRegistry'], 0],
    [{ type: 'step-deleted', index: 1 }, 1, ['ECR'], 0],
    [{ type: 'step-deleted', index: 0 }, 1, ['DockerRegistry'], 0],
    [{ type: 'step-moved', index: 0, by: 1 }, 0, ['DockerRegistry', 'ECR'], 1],
    [{ type: 'step-moved', index: 1, by: -1 }, 1, ['DockerRegistry', 'ECR'], 0],
    [{ type: 'type-changed', stepType: 'BuildAndPushGCR' }, 1, ['ECR', 'GCR'], 1],
  ])('%j with step %i selected', (event, selected, expected, after) => {
    const before = open(PIPELINE, selected);
    const session = reduceSession(before, event);
    expect(types(session)).toEqual(expected);
    expect(session.selected).toBe(after);
    expect(session.step?.outline).toBe(session.outline.steps[after]);

    const undone = reduceSession(session, { type: 'undo' });
    expect(undone.text).toBe(PIPELINE);
    expect(types(undone)).toEqual(both);
    expect(undone.selected).toBe(selected);

    const redone = reduceSession(undone, { type: 'redo' });
    expect(redone.text).toBe(session.text);
    expect(redone.selected).toBe(after);
  });

  it('imported steps stand behind the selected one, the first of them selected, as one undo step', () => {
    const before = open(PIPELINE, 0);
    const web = DOCKER.replace('Docs', 'Web').replace('docs', 'web');
    const session = reduceSession(before, { type: 'steps-imported', steps: [DOCKER, web] });
    expect(session.outline.steps.map(({ name }) => name)).toEqual([
      'Push',
      'Docs 2',
      'Web',
      'Docs',
    ]);
    expect(session.selected).toBe(1);
    expect(session.text).toContain('name: Docs 2');
    expect(reduceSession(session, { type: 'undo' }).text).toBe(PIPELINE);
  });

  it.each([
    [[DOCKER], DOCKER],
    [[DOCKER, DOCKER], /^steps:\n {2}- step:\n {6}type: BuildAndPushDockerRegistry\n/],
  ])('imported into a blank text', (steps, expected) => {
    const session = reduceSession(open(''), { type: 'steps-imported', steps });
    expect(session.text).toMatch(expected);
    expect(session.outline.steps).toHaveLength(steps.length);
    expect(session.selected).toBe(0);
  });

  it('a new step has a free Id and name', () => {
    const session = [INSERT, INSERT].reduce<Session>(reduceSession, open(PIPELINE));
    expect(session.outline.steps.map(({ identifier, name }) => [identifier, name])).toContainEqual([
      'Build_and_push_to_Google_Artifact_Registry_2',
      'Build and push to Google Artifact Registry 2',
    ]);
  });

  it('the last step leaves an empty list, which takes the next one', () => {
    const events: readonly SessionEvent[] = [
      { type: 'step-deleted', index: 0 },
      { type: 'step-deleted', index: 0 },
    ];
    const empty = events.reduce(reduceSession, open(PIPELINE));
    expect(types(empty)).toEqual([]);
    expect(empty.selected).toBeNull();
    const session = reduceSession(empty, INSERT);
    expect(types(session)).toEqual(['GAR']);
    expect(session.selected).toBe(0);
  });

  it.each([
    ['', ''],
    [' \n\n', ''],
    ['# Ours', '# Ours\n'],
    ['# Ours\r\n', '# Ours\r\n'],
    ['---\n', '---\n'],
    ['--- # first\n  # of two\n\n', '--- # first\n  # of two\n\n'],
    ['\uFEFF# Ours\n', '\uFEFF# Ours\n'],
  ])('a text that holds nothing takes a step as well: %j', (text, kept) => {
    const session = reduceSession(createSession(STEP_DEFINITIONS, 'a', text), INSERT);
    expect(types(session)).toEqual(['GAR']);
    expect(session.selected).toBe(0);
    const lineBreak = text.includes('\r') ? '\r\n' : '\n';
    expect(session.text.startsWith(`${kept}step:${lineBreak}  type: `)).toBe(true);
    expect(session.text.split(lineBreak).join('')).not.toMatch(/[\r\n]/);
    expect(reduceSession(session, { type: 'undo' }).text).toBe(text);
    const imported = reduceSession(open(text), { type: 'steps-imported', steps: [DOCKER] });
    expect(imported.text).toBe(kept + DOCKER.replaceAll('\n', lineBreak));
  });

  it.each(['--- foo\n', 'a: 1 # b\n', '- x\n', '%YAML 1.2\n---\n'])(
    'a text that holds something takes none: %j',
    (text) => {
      const session = reduceSession(open(text), INSERT);
      expect(session.text).toBe(text);
      expect(session.refusal).not.toBeNull();
    },
  );

  it('what is not possible changes nothing and says why', () => {
    const lone = open('step:\n  type: BuildAndPushECR\n');
    const session = reduceSession(lone, { type: 'step-deleted', index: 0 });
    expect(session.text).toBe(lone.text);
    expect(session.refusal?.message).toMatch(/stands in no list/);
  });

  it('another type keeps what it knows and tells what it has no place for', () => {
    const session = open(PIPELINE);
    const next = reduceSession(session, { type: 'type-changed', stepType: 'BuildAndPushACR' });
    const told = conversionOf(session, 'BuildAndPushACR')?.notes.map(({ subject }) => subject);
    expect(told).toContain('spec.region');
    expect(told).not.toContain('spec.tags');
    expect(types(next)[0]).toBe('ACR');
    expect(next.text).not.toContain('region:');
    expect(reduceSession(next, { type: 'undo' }).text).toBe(PIPELINE);
  });

  it('an alias gives way to its value, which can then be edited', () => {
    const text =
      'base: &region eu-west-1\nstep:\n  type: BuildAndPushECR\n  spec:\n    region: *region\n';
    const session = reduceSession(open(text), { type: 'alias-replaced', key: 'spec.region' });
    expect(session.text).toBe(text.replace('*region', 'eu-west-1'));
    expect(session.step?.lock(['spec', 'region'])).toBeNull();
  });

  it('a value from a merge key becomes a key of the step, in its conventional place', () => {
    const text =
      'base: &base\n  region: eu-west-1\nstep:\n  type: BuildAndPushECR\n  spec:\n    <<: *base\n    connectorRef: aws\n    imageName: app\n';
    const before = open(text);
    expect(before.step?.lock(['spec', 'region'])).toMatchObject({
      message: 'This value comes from the anchor &base, line 2.',
      replaceable: true,
    });
    const session = reduceSession(before, { type: 'alias-replaced', key: 'spec.region' });
    expect(session.text).toBe(text.replace('aws\n', 'aws\n    region: eu-west-1\n'));
    expect(session.step?.lock(['spec', 'region'])).toBeNull();
  });
});
