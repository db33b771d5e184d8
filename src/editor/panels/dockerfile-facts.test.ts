import { describe, expect, it } from 'vitest';
import {
  createSession,
  deriveView,
  readDockerfile,
  type SampleValues,
  STEP_DEFINITIONS,
} from '#core';
import { dockerfileFacts } from './dockerfile-facts.ts';

const DOCKERFILE = `ARG NODE=22
FROM node:\${NODE} AS build
ARG VERSION
FROM myteam.azurecr.io/web:1 AS runtime
COPY --from=build /out /srv
FROM scratch AS tools
ARG TOOL=make
`;

function factsOf(spec: readonly string[], dockerfile = DOCKERFILE, values: SampleValues = {}) {
  const lines = ['connectorRef: hub', 'tags: [v1]', ...spec].map((line) => `    ${line}`);
  const text = `step:\n  type: BuildAndPushDockerRegistry\n  name: a\n  identifier: a\n  spec:\n${lines.join('\n')}\n`;
  const session = createSession(STEP_DEFINITIONS, 'step.yaml', text);
  const view = deriveView(session, { infrastructure: null, engine: null, values });
  return dockerfileFacts(view, readDockerfile(dockerfile), values);
}

describe('the stages', () => {
  it.each<[what: string, spec: readonly string[], target: string, needed: readonly string[]]>([
    ['end with the last one', ['repo: a/b'], 'tools', ['tools']],
    ['end with the target', ['repo: a/b', 'target: runtime'], 'runtime', ['build', 'runtime']],
    ['follow an expression', ['repo: a/b', 'target: <+stage.variables.t>'], 'build', ['build']],
  ])('%s', (_, spec, target, needed) => {
    const { stages } = factsOf(spec, DOCKERFILE, { 'stage.variables.t': 'build' });
    expect(stages.find(({ isTarget }) => isTarget)?.name).toBe(target);
    expect(stages.filter(({ isNeeded }) => isNeeded).map(({ name }) => name)).toEqual(needed);
  });
});

describe('the base images', () => {
  it('tell whose login they take', () => {
    const { images } = factsOf(['repo: a/b', 'target: runtime']);
    expect(images.map(({ reference, isOpen }) => [reference, isOpen])).toEqual([
      ['node:22', false],
      ['myteam.azurecr.io/web:1', true],
    ]);
    expect(images[0]?.login).toContain('connector’s registry');
  });

  it.each([
    ['the push goes to the same registry', ['repo: myteam.azurecr.io/b', 'target: runtime']],
    [
      'a base image connector is set',
      ['repo: a/b', 'target: runtime', 'baseImageConnectorRefs: [azure]'],
    ],
  ])('lack none when %s', (_, spec) => {
    expect(factsOf(spec).images.filter(({ isOpen }) => isOpen)).toEqual([]);
  });

  it('are told as written while an argument has no value', () => {
    const [image] = factsOf(['repo: a/b'], 'ARG BASE\nFROM $BASE\n').images;
    expect(image).toMatchObject({ written: '$BASE', reference: null, isOpen: true });
  });
});

it('the arguments come to what the step gives, else to their default', () => {
  const spec = ['repo: a/b', 'target: runtime', 'buildArgs:', '  VERSION: v<+pipeline.sequenceId>'];
  const { args, given } = factsOf(spec, DOCKERFILE, { 'pipeline.sequenceId': '9' });
  expect(args).toEqual([
    { name: 'NODE', value: '22', origin: 'default', isNeeded: true },
    { name: 'VERSION', value: 'v9', origin: 'given', isNeeded: true },
    { name: 'TOOL', value: 'make', origin: 'default', isNeeded: false },
  ]);
  expect(given).toEqual([{ name: 'VERSION', value: 'v<+pipeline.sequenceId>' }]);
  expect(factsOf(['repo: a/b', 'buildArgs: <+input>']).given).toBeNull();
});
