import { describe, expect, it } from 'vitest';
import { completeAt } from './index.ts';
import { contextOf } from './testing/context.ts';
import { inSpec } from './testing/cursor.ts';

const DOCKERFILE = `ARG NODE=22
FROM node:\${NODE} AS build
ARG VERSION
FROM nginx:1.27 AS runtime
`;

function offersAt(lines: readonly string[], dockerfile: string | null = DOCKERFILE) {
  const { context, offset } = contextOf(inSpec(...lines), dockerfile);
  return completeAt(context, offset).map(({ label, detail, text }) => [label, detail, text]);
}

describe('with a Dockerfile at hand', () => {
  it('its stages are values of the target', () => {
    expect(offersAt(['target: |']).slice(0, 2)).toEqual([
      ['build', 'from node:22', 'build'],
      ['runtime', 'from nginx:1.27', 'runtime'],
    ]);
  });

  it('its arguments are names of build arguments, with their defaults as values', () => {
    expect(offersAt(['buildArgs:', '  |'])).toEqual([
      ['NODE', 'default 22', `NODE: "\${1:22}"`],
      ['VERSION', 'no default', `VERSION: \${1}`],
    ]);
  });

  it('an argument that is given is not offered again', () => {
    const labels = offersAt(['buildArgs:', '  NODE: "24"', '  |']).map(([label]) => label);
    expect(labels).toEqual(['VERSION']);
  });
});

it('nothing of it is offered while it is not at hand', () => {
  expect(offersAt(['buildArgs:', '  |'], null)).toEqual([]);
  expect(offersAt(['target: |'], null).map(([label]) => label)).not.toContain('build');
});
