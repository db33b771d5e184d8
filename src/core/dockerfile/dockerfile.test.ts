import { describe, expect, it } from 'vitest';
import {
  baseImages,
  isPredefinedArgument,
  neededStages,
  readDockerfile,
  stageIndex,
} from './index.ts';

const SAMPLE = `# syntax=docker/dockerfile:1
ARG NODE=22
ARG REGISTRY
FROM --platform=$BUILDPLATFORM node:\${NODE}-alpine AS build
ARG VERSION
ARG MODE=production TITLE="two words"
COPY . .
RUN --mount=type=bind,from=tools,target=/t make
FROM \${REGISTRY:-ghcr.io}/acme/tools:1 AS tools
FROM nginx:1.27@sha256:${'a'.repeat(64)} AS Runtime
COPY --from=build /out /srv
COPY --from=busybox:1 /bin/sh /bin/sh
FROM scratch
COPY --from=2 /srv /srv
`;

describe('reading a Dockerfile', () => {
  const dockerfile = readDockerfile(SAMPLE);

  it('finds its stages', () => {
    expect(dockerfile.stages).toMatchObject([
      { name: 'build', uses: ['tools'], line: 4 },
      { name: 'tools', line: 9 },
      { name: 'Runtime', uses: ['build', 'busybox:1'], line: 10 },
      { name: null, from: 'scratch', uses: ['2'], line: 13 },
    ]);
  });

  it('finds its arguments with their defaults and places', () => {
    expect(dockerfile.args).toEqual([
      { name: 'NODE', defaultValue: '22', stage: null, line: 2 },
      { name: 'REGISTRY', defaultValue: null, stage: null, line: 3 },
      { name: 'VERSION', defaultValue: null, stage: 0, line: 5 },
      { name: 'MODE', defaultValue: 'production', stage: 0, line: 6 },
      { name: 'TITLE', defaultValue: 'two words', stage: 0, line: 6 },
    ]);
  });

  it.each(['', '# nothing', 'RUN echo', '\u0000\u0001', 'FROM', 'FROM a AS\nCOPY --from'])(
    'takes %j without a failure',
    (text) => {
      expect(() => baseImages(readDockerfile(text), '', [])).not.toThrow();
    },
  );
});

describe('the stages that a target needs', () => {
  const dockerfile = readDockerfile(SAMPLE);
  it.each([
    ['', [0, 2, 3]],
    ['runtime', [0, 2]],
    ['build', [0]],
    ['1', [1]],
    ['no-such-stage', [0, 1, 2, 3]],
  ])('%j', (target, stages) => {
    expect(neededStages(dockerfile, target)).toEqual(stages);
  });

  it.each([
    ['RUNTIME', 2],
    ['3', 3],
    ['4', null],
    ['-1', null],
  ])('finds %j', (name, index) => {
    expect(stageIndex(dockerfile, name)).toBe(index);
  });
});

describe('the images that a build pulls', () => {
  const dockerfile = readDockerfile(SAMPLE);
  const references = (target: string, args: Readonly<Record<string, string>> = {}) =>
    baseImages(
      dockerfile,
      target,
      Object.entries(args).map(([name, value]) => ({ name, value })),
    ).map(({ reference, host }) => [reference, host]);

  it('have the defaults of the arguments in place', () => {
    expect(references('build')).toEqual([
      ['node:22-alpine', 'docker.io'],
      ['tools', 'docker.io'],
    ]);
  });

  it('have defaults that name other arguments in place', () => {
    const chained = readDockerfile('ARG A=1\nARG B=$A.x\nARG E=\nFROM img:$B$E\n');
    expect(baseImages(chained, '', [])).toMatchObject([{ reference: 'img:1.x' }]);
  });

  it('have what the step gives in place', () => {
    expect(references('tools', { REGISTRY: 'registry.example.com:5000' })).toEqual([
      ['registry.example.com:5000/acme/tools:1', 'registry.example.com:5000'],
    ]);
    expect(references('tools')).toEqual([['ghcr.io/acme/tools:1', 'ghcr.io']]);
  });

  it('are not known while an argument has no value', () => {
    const open = readDockerfile('ARG BASE\nFROM $BASE\n');
    expect(baseImages(open, '', [])).toMatchObject([
      { written: '$BASE', reference: null, host: null },
    ]);
  });

  it('are those of the needed stages only', () => {
    expect(references('').map(([reference]) => reference)).toEqual([
      'node:22-alpine',
      'tools',
      `nginx:1.27@sha256:${'a'.repeat(64)}`,
      'busybox:1',
    ]);
  });
});

it.each([
  ['HTTP_PROXY', true],
  ['no_proxy', true],
  ['TARGETARCH', true],
  ['VERSION', false],
])('%s is known to builders: %s', (name, known) => {
  expect(isPredefinedArgument(name)).toBe(known);
});
