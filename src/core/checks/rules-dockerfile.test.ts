import { describe, expect, it } from 'vitest';
import { checkText } from '../document/index.ts';
import { DEFAULT_VALUES } from '../expression/index.ts';
import { applyEdits } from '../model/text.ts';
import { codesOf, dockerfilesOf, exampleText } from '../testing/rule-example.ts';

const SAMPLE = `ARG NODE=22
ARG REGISTRY
FROM node:\${NODE}-alpine AS deps
ARG NPM_TOKEN
FROM \${REGISTRY:-ghcr.io}/acme/tools:1 AS tools
ARG TOOL
FROM deps AS build
ARG VERSION
FROM nginx:1.27 AS runtime
COPY --from=build /out /srv
`;

function check(spec: readonly string[], dockerfile: string | undefined = SAMPLE) {
  const text = exampleText(['spec:', ...spec.map((line) => `  ${line}`)].join('\n'));
  const dockerfiles = dockerfilesOf(dockerfile);
  const problems = checkText({
    text,
    infrastructure: 'kubernetes',
    values: DEFAULT_VALUES,
    dockerfiles,
  });
  return { text, problems, codes: codesOf(problems) };
}

const TABLE: readonly (readonly [
  what: string,
  spec: readonly string[],
  codes: readonly string[],
  dockerfile?: string,
])[] = [
  ['a step that asks for nothing', ['repo: team/app'], []],
  ['a target', ['target: runtime'], []],
  ['a target in capitals', ['target: Runtime'], []],
  ['a target by its number', ['target: "1"'], []],
  ['a number past the last stage', ['target: "4"'], ['target-stage']],
  ['a target that is asked', ['target: <+input>'], []],
  ['a stage that is not there', ['target: production'], ['target-stage']],
  ['arguments of needed stages', ['buildArgs:', '  VERSION: "1"', '  NPM_TOKEN: a'], []],
  ['an argument of a FROM line', ['buildArgs:', '  NODE: "24"'], []],
  ['an argument of another stage', ['buildArgs:', '  TOOL: make'], ['build-arg-stage']],
  [
    'an argument above FROM that is not used',
    ['buildArgs:', '  REGISTRY: a.b'],
    ['build-arg-stage'],
  ],
  ['the same where it is used', ['target: tools', 'buildArgs:', '  REGISTRY: a.b'], []],
  ['an argument that nobody takes', ['buildArgs:', '  VERSOIN: "1"'], ['build-arg-unknown']],
  ['a proxy', ['buildArgs:', '  HTTP_PROXY: http://proxy:3128'], []],
  ['arguments that are asked', ['buildArgs: <+input>'], []],
  ['another Dockerfile', ['dockerfile: other/Dockerfile', 'target: production'], []],
  [
    'the same Dockerfile by another path',
    ['dockerfile: ./x/../Dockerfile', 'target: a'],
    ['target-stage'],
  ],
  ['the mounted Dockerfile', ['dockerfile: /harness/Dockerfile', 'target: a'], ['target-stage']],
  [
    'an open base image',
    ['target: x'],
    ['base-image-argument', 'target-stage'],
    'ARG A\nFROM $A\n',
  ],
  ['a base image with a value', ['buildArgs:', '  A: "b:1"'], [], 'ARG A\nFROM $A\n'],
  ['an empty base image', ['buildArgs:', '  A: ""'], ['base-image-argument'], 'ARG A\nFROM $A\n'],
  [
    'a base image without an ARG',
    ['buildArgs:', '  A: b'],
    ['base-image-argument', 'build-arg-unknown'],
    'FROM $A\n',
  ],
  [
    'the platform of the builder',
    ['repo: team/app'],
    [],
    'FROM --platform=$BUILDPLATFORM a:$TARGETARCH\n',
  ],
  [
    'an image without a tag',
    ['repo: team/app'],
    ['base-image-tag'],
    'FROM registry.example.com:5000/a\n',
  ],
  ['the latest image', ['repo: team/app'], ['base-image-tag'], 'FROM a:latest\n'],
  ['an image by its digest', ['repo: team/app'], [], `FROM a@sha256:${'a'.repeat(64)}\n`],
  [
    'an open image of a stage that is not needed',
    ['target: b'],
    [],
    'FROM a AS a\nFROM b:1 AS b\n',
  ],
  ['nothing but scratch', ['repo: team/app'], [], 'FROM scratch\n'],
  ['the registry of the push', ['repo: myteam.azurecr.io/a'], [], 'FROM myteam.azurecr.io/b:1\n'],
  [
    'another registry',
    ['repo: ghcr.io/a/b'],
    ['base-image-login'],
    'FROM 123456789012.dkr.ecr.us-east-1.amazonaws.com/a:1\n',
  ],
  ['a public registry', ['repo: team/app'], [], 'FROM public.ecr.aws/nginx/nginx:1.27\n'],
  ['a copy from an image', ['repo: team/app'], [], 'FROM a:1\nCOPY --from=busybox:1 /a /b\n'],
  [
    'a copy from a later stage',
    ['target: a'],
    ['copy-stage'],
    'FROM x:1 AS a\nCOPY --from=b /a /b\nFROM y:1 AS b\n',
  ],
  ['a copy from a number', ['repo: team/app'], ['copy-stage'], 'FROM a:1\nCOPY --from=3 /a /b\n'],
  ['no instructions', ['repo: team/app'], ['dockerfile-stages'], '# empty\n'],
];

describe('what a step asks of its Dockerfile', () => {
  const cases = TABLE.map(
    ([what, spec, codes, dockerfile]) => [what, codes, spec, dockerfile] as const,
  );
  it.each(cases)('%s', (_, codes, spec, dockerfile) => {
    expect(check(spec, dockerfile).codes.toSorted()).toEqual(codes.toSorted());
  });

  it('is not judged while no Dockerfile is at hand', () => {
    const text = exampleText('spec:\n  target: production\n  buildArgs:\n    NOBODY: a');
    const request = { text, infrastructure: 'kubernetes', values: DEFAULT_VALUES } as const;
    expect(checkText(request)).toEqual([]);
  });

  it('is judged anew when another Dockerfile comes', () => {
    const spec = ['target: production'];
    expect(check(spec).codes).toEqual(['target-stage']);
    expect(check(spec, 'FROM a:1 AS production\n').codes).toEqual([]);
    expect(check(spec).codes).toEqual(['target-stage']);
  });
});

describe('a fix', () => {
  it.each<[what: string, spec: readonly string[], mended: readonly string[], dockerfile?: string]>([
    ['chooses the stage that was meant', ['target: rutnime'], ['target: runtime']],
    [
      'renames a build argument in its place',
      ['buildArgs:', '  NODE: "24"', '  VERSON: "1" # kept'],
      ['buildArgs:', '  NODE: "24"', '  VERSION: "1" # kept'],
    ],
    [
      'asks for the base image',
      ['repo: team/app', 'buildArgs:', '  B: c'],
      ['repo: team/app', 'buildArgs:', '  B: c', '  A: <+input>'],
      'ARG A\nFROM $A\nARG B\n',
    ],
  ])('%s', (_, spec, mended, dockerfile) => {
    const { text, problems } = check(spec, dockerfile);
    const [fix] = problems.flatMap(({ fixes }) => fixes);
    expect(applyEdits(text, fix?.edits ?? [])).toBe(check(mended, dockerfile).text);
    expect(check(mended, dockerfile).codes).toEqual([]);
  });
});
