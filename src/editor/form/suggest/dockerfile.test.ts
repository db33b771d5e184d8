import { expect, it } from 'vitest';
import { argumentChoices, readDockerfile, stageChoices } from '#core';
import { suggestArguments, suggestStages } from './dockerfile.ts';
import type { Suggest } from './suggestion.ts';

const DOCKERFILE = readDockerfile(`ARG NODE=22
FROM node:\${NODE} AS build
ARG TOOLS
FROM nginx:1.27 AS runtime
ARG VERSION
FROM scratch
`);

function offered(suggest: Suggest, text: string) {
  return suggest(text, text.length)?.items.map((item) => [item.text, item.meaning]);
}

it.each([
  ['', ['build', 'runtime']],
  ['RUN', ['runtime']],
  ['runtime', ['build', 'runtime']],
  ['nothing', []],
])('%j is completed to the stages %j', (text, names) => {
  const found = offered(suggestStages(stageChoices(DOCKERFILE)), text);
  expect(found?.map(([name]) => name)).toEqual(names);
});

it('tells what a stage starts from, with defaults in place', () => {
  expect(offered(suggestStages(stageChoices(DOCKERFILE)), 'build')?.[0]).toEqual([
    'build',
    'From node:22',
  ]);
});

it('offers arguments with their defaults, those that the target needs first', () => {
  const choices = argumentChoices(DOCKERFILE, 'runtime');
  expect(offered(suggestArguments(choices, []), '')).toEqual([
    ['NODE', 'Default 22'],
    ['VERSION', 'No default'],
    ['TOOLS', 'No default'],
  ]);
});

it('offers no argument twice', () => {
  const choices = argumentChoices(DOCKERFILE, '');
  expect(offered(suggestArguments(choices, ['NODE', 'TOOLS']), '')).toEqual([
    ['VERSION', 'No default'],
  ]);
});
