import { describe, expect, it } from 'vitest';
import { STEP_DEFINITIONS } from '../registries/index.ts';
import { referenceChanges } from './reference-changes.ts';

function step(identifier: string, repo: string, ...tags: readonly string[]): string {
  const spec = `spec: {connectorRef: hub, repo: ${repo}, tags: [${tags.join(', ')}]}`;
  return `            - step: {type: BuildAndPushDockerRegistry, name: a, identifier: ${identifier}, ${spec}}\n`;
}

function pipeline(version: string, ...steps: readonly string[]): string {
  return `pipeline:
  variables: [{name: version, type: String, value: ${version}}]
  stages:
  - stage:
      identifier: build
      spec:
        execution:
          steps:
${steps.join('')}`;
}

function changes(before: string, after: string, values = {}) {
  return referenceChanges(before, after, STEP_DEFINITIONS, { values, infrastructure: null });
}

const hub = (name: string) => `docker.io/team/${name}`;
const image = { role: 'image' } as const;

describe('the references that change', () => {
  const before = pipeline(
    '1',
    step('push', 'team/app', '"1"', 'latest'),
    step('docs', 'team/d', 'a'),
  );

  it('are none for the same references in another order or form', () => {
    const after = pipeline(
      '2',
      step('docs', 'docker.io/team/d', 'a'),
      step('push', 'team/app', 'latest', '"1"'),
    );
    expect(changes(before, before)).toEqual([]);
    expect(changes(before, after)).toEqual([]);
  });

  it('are told with what they were', () => {
    const after = pipeline(
      '1',
      step('push', 'team/app', '"2"', 'latest', 'x'),
      step('docs', 'team/e', 'a'),
    );
    expect(changes(before, after)).toEqual([
      { ...image, step: 'push', before: hub('app:1'), after: hub('app:2') },
      { ...image, step: 'push', before: null, after: hub('app:x') },
      { ...image, step: 'docs', before: hub('d:a'), after: hub('e:a') },
    ]);
  });

  it('are all those of a step that is new or gone', () => {
    const one = pipeline('1', step('push', 'team/app', '"1"', 'latest'));
    expect(changes(one, before)).toEqual([
      { ...image, step: 'docs', before: null, after: hub('d:a') },
    ]);
    expect(changes(before, one)).toEqual([
      { ...image, step: 'docs', before: hub('d:a'), after: null },
    ]);
  });

  it('change with a variable of the pipeline and where the plugin makes the tags', () => {
    const tagged = step('push', 'team/app', '<+pipeline.variables.version>');
    expect(changes(pipeline('1', tagged), pipeline('2', tagged))).toEqual([
      { ...image, step: 'push', before: hub('app:1'), after: hub('app:2') },
    ]);
    const plain = step('push', 'team/app', 'latest');
    const auto = plain.replace('tags:', 'envVariables: {PLUGIN_AUTO_TAG: "true"}, tags:');
    const values = { 'codebase.commitRef': 'refs/tags/v1.4.2' };
    expect(changes(pipeline('1', plain), pipeline('1', auto), values)).toEqual([
      { ...image, step: 'push', before: hub('app:latest'), after: hub('app:1') },
      { ...image, step: 'push', before: null, after: hub('app:1.4') },
      { ...image, step: 'push', before: null, after: hub('app:1.4.2') },
    ]);
  });

  it('are compared as written where they can’t be resolved', () => {
    const tagged = (tag: string) => pipeline('1', step('push', 'team/app', tag));
    expect(changes(tagged('<+a.b>'), tagged('<+a.b>'))).toEqual([]);
    expect(changes(tagged('<+a.b>'), tagged('<+c.d>'))).toEqual([
      { ...image, step: 'push', before: 'team/app:<+a.b>', after: 'team/app:<+c.d>' },
    ]);
  });
});
