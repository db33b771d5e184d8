import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StepDefinition } from '../fields/index.ts';
import { applyEdits } from '../model/text.ts';
import { STEP_DEFINITIONS } from '../registries/index.ts';
import { outlineSteps, parseStep } from '../yaml/index.ts';
import { convertStep } from './index.ts';

function definitionOf(name: string): StepDefinition {
  const found = STEP_DEFINITIONS.find(({ type }) => type === `BuildAndPush${name}`);
  if (!found) {
    throw new Error(`There is no step type for ${name}.`);
  }
  return found;
}

function convert(text: string, to: string) {
  const [outline] = outlineSteps(text, (type) => type.startsWith('BuildAndPush')).steps;
  if (!outline) {
    throw new Error('There is no step to convert.');
  }
  const from = definitionOf(outline.type.replace('BuildAndPush', ''));
  const { result, notes } = convertStep(text, parseStep(text, outline), from, definitionOf(to));
  if (!result.ok) {
    throw new Error(result.lock.message);
  }
  return {
    text: applyEdits(text, result.edits),
    notes: notes.map(({ subject, message }) => `${subject}: ${message}`),
  };
}

function step(type: string, lines: readonly string[]): string {
  return [
    '- step:',
    `    type: BuildAndPush${type} # the registry`,
    '    name: Push',
    '    identifier: push',
    '    spec:',
    ...lines.map((line) => `      ${line}`),
    '    timeout: 10m # long',
    '',
  ].join('\n');
}

describe('a step of another type', () => {
  const cases: readonly (readonly [
    string,
    string,
    readonly string[],
    string,
    readonly string[],
    readonly string[],
  ])[] = [
    [
      'a full ECR name moves into the fields of ECR, with its comment',
      'DockerRegistry',
      ['repo: 123456789012.dkr.ecr.us-east-1.amazonaws.com/team/app # image', 'tags: [a, "1.10"]'],
      'ECR',
      [
        'region: us-east-1',
        'account: "123456789012"',
        'imageName: team/app # image',
        'tags: [a, "1.10"]',
      ],
      [],
    ],
    [
      'GCR becomes GAR with the name that Artifact Registry gives the same image',
      'GCR',
      [
        'connectorRef: gcp',
        'host: eu.gcr.io',
        'projectID: my-project',
        'imageName: api',
        'tags: [a]',
      ],
      'GAR',
      [
        'connectorRef: gcp',
        'host: europe-docker.pkg.dev',
        'projectID: my-project',
        'imageName: eu.gcr.io/api',
        'tags: [a]',
      ],
      [],
    ],
    [
      'the cache keeps its comment under its other name',
      'DockerRegistry',
      [
        'repo: myteam.azurecr.io/api',
        'tags: [a]',
        '# why',
        'remoteCacheRepo: myteam.azurecr.io/cache',
      ],
      'ACR',
      [
        'repository: myteam.azurecr.io/api',
        'tags: [a]',
        '# why',
        'remoteCacheImage: myteam.azurecr.io/cache',
      ],
      [],
    ],
    [
      'only the image’s name is known to a registry that composes its host',
      'DockerRegistry',
      ['repo: ghcr.io/team/app', 'tags: [a]'],
      'ECR',
      ['imageName: team/app', 'tags: [a]'],
      [
        'spec.account: Account Id has to be filled in.',
        'spec.region: Region has to be filled in.',
        'spec.imageName: It was ghcr.io/team/app, in another registry.',
      ],
    ],
    [
      'what the new type has no place for goes and is told, as is a connector of another type',
      'ECR',
      [
        'connectorRef: aws',
        'region: us-east-1',
        'account: "123456789012"',
        'imageName: app',
        'tags: [a]',
        'caching: true',
      ],
      'ACR',
      ['connectorRef: aws', 'repository: app', 'tags: [a]'],
      [
        'spec.region: Azure Container Registry steps have no Region. It was us-east-1.',
        'spec.account: Azure Container Registry steps have no Account Id. It was 123456789012.',
        'spec.caching: Azure Container Registry steps have no Docker layer caching. It was true.',
        'spec.connectorRef: Choose the Azure connector: aws is of another type.',
        'spec.repository: app does not fit. Write the registry host and the image: name.azurecr.io/image, the registry’s name with 5 to 50 lower-case letters and digits.',
      ],
    ],
    [
      'the cache names the same image where its registry is written out, and lost comments are told',
      'GCR',
      ['host: eu.gcr.io # here', 'projectID: my-project', 'imageName: api', 'remoteCacheImage: c'],
      'DockerRegistry',
      ['repo: eu.gcr.io/my-project/api', 'remoteCacheRepo: eu.gcr.io/my-project/c'],
      ['# here: The comment went with its line.'],
    ],
    [
      'the cache leaves out the registry that goes in front of it',
      'DockerRegistry',
      ['repo: eu.gcr.io/my-project/api', 'remoteCacheRepo: eu.gcr.io/my-project/c'],
      'GCR',
      ['host: eu.gcr.io', 'projectID: my-project', 'imageName: api', 'remoteCacheImage: c'],
      [],
    ],
    [
      'a cache whose registry goes is told',
      'GCR',
      ['host: gcr.io', 'projectID: my-project', 'imageName: api', 'remoteCacheImage: c'],
      'ECR',
      ['imageName: api', 'remoteCacheImage: c'],
      [
        'spec.host: Amazon ECR steps have no Host. It was gcr.io.',
        'spec.projectID: Amazon ECR steps have no Project ID. It was my-project.',
        'spec.account: Account Id has to be filled in.',
        'spec.region: Region has to be filled in.',
        'spec.remoteCacheImage: It was gcr.io/my-project/c. See that the new registry has such an image.',
      ],
    ],
    [
      'GAR goes back to the GCR that it came from',
      'GAR',
      [
        'host: europe-docker.pkg.dev # h',
        'projectID: my-project',
        'imageName: eu.gcr.io/api',
        'remoteCacheImage: eu.gcr.io/c',
      ],
      'GCR',
      ['host: eu.gcr.io # h', 'projectID: my-project', 'imageName: api', 'remoteCacheImage: c'],
      [],
    ],
    [
      'a host that stays and is none of the new registry is told',
      'GAR',
      ['host: us-docker.pkg.dev', 'projectID: my-project', 'imageName: images/api'],
      'GCR',
      ['host: us-docker.pkg.dev', 'projectID: my-project', 'imageName: images/api'],
      [
        'spec.host: us-docker.pkg.dev does not fit. The host is gcr.io, us.gcr.io, eu.gcr.io or asia.gcr.io.',
      ],
    ],
    [
      'expressions stay as they are written',
      'GAR',
      [
        'host: us-docker.pkg.dev',
        'projectID: <+pipeline.variables.project>',
        'imageName: images/<+stage.identifier>',
        'tags: [a]',
      ],
      'DockerRegistry',
      [
        'repo: us-docker.pkg.dev/<+pipeline.variables.project>/images/<+stage.identifier>',
        'tags: [a]',
      ],
      [],
    ],
  ];
  it('tells of flags that the plugins of the new type do not read', () => {
    const flags = 'envVariables: {PLUGIN_CREATE_REPOSITORY: x, PLUGIN_SKIP_TLS_VERIFY: "1"}';
    const notes = (from: string, to: string) =>
      convert(`step:\n  type: BuildAndPush${from}\n  spec:\n    ${flags}\n`, to).notes.filter(
        (note) => note.includes('PLUGIN_'),
      );
    expect(notes('ECR', 'DockerRegistry')).toEqual([
      'spec.envVariables.PLUGIN_CREATE_REPOSITORY: No plugin for Docker registry reads it.',
    ]);
    expect(notes('DockerRegistry', 'ECR')).toEqual([
      'spec.envVariables.PLUGIN_SKIP_TLS_VERIFY: No plugin for Amazon ECR reads it.',
    ]);
  });

  it.each(cases)('%s', (_, from, before, to, after, notes) => {
    const converted = convert(step(from, before), to);
    expect(converted.text).toBe(step(to, after));
    expect(converted.notes.toSorted()).toEqual([...notes].toSorted());
  });
});

describe('there and back', () => {
  const word = fc.stringMatching(/^[a-z][a-z0-9]{1,8}$/);
  const shared = fc.record({
    dockerfile: word,
    target: word,
    tags: fc.uniqueArray(word, { minLength: 1, maxLength: 3 }),
    comment: word,
  });

  it('gives every byte back of a step whose reference both types can name', () => {
    fc.assert(
      fc.property(shared, word, ({ dockerfile, target, tags, comment }, image) => {
        const text = step('ECR', [
          'region: eu-west-1 # region',
          'account: "123456789012"',
          `imageName: ${image} # ${comment}`,
          `tags: [${tags.map((tag) => `t${tag}`).join(', ')}]`,
          `dockerfile: ${dockerfile} # ${comment}`,
          `target: ${target}`,
        ]);
        const there = convert(text, 'DockerRegistry').text;
        const back = convert(there, 'ECR').text;
        // The comment of a line that had to go can't come back.
        expect(back).toBe(text.replace(' # region', ''));
      }),
    );
  });
});
