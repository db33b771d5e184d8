import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { previewStep, readStepOf } from '../../document/index.ts';
import { PLUGIN_FLAGS } from '../../flags/index.ts';
import type { Engine } from '../../model/infrastructure.ts';
import { argvOf } from '../../model/plan.ts';
import { STEP_DEFINITIONS } from '../../registries/index.ts';
import { stepText } from '../../testing/pipeline.ts';
import { importSteps } from '../import-steps.ts';
import { type ExportedPlan, type ExportFormat, exportPlan } from './export-plan.ts';

const REGISTRIES: Readonly<Record<string, readonly string[]>> = {
  BuildAndPushECR: ['region: us-east-1', 'account: "123456789012"', 'imageName: team/app'],
  BuildAndPushACR: ['repository: myteam.azurecr.io/app'],
  BuildAndPushDockerRegistry: ['repo: ghcr.io/team/app'],
  BuildAndPushGAR: ['host: us-docker.pkg.dev', 'projectID: my-project', 'imageName: images/app'],
  BuildAndPushGCR: ['host: gcr.io', 'projectID: my-project', 'imageName: app'],
};

function file(text: string, format: ExportFormat, engine: Engine = 'buildah'): ExportedPlan {
  const found = readStepOf(text, '#1');
  if (!found.ok) {
    throw new Error(found.message);
  }
  const target = { infrastructure: 'kubernetes', engine, values: {} } as const;
  return exportPlan(found.definition, found.step, target, format);
}

function exported(text: string, format: ExportFormat, engine?: Engine): string {
  return file(text, format, engine).text;
}

/** All that a build is: what Waybill runs, and what the plugin that knows most settings does. */
function buildOf(text: string): readonly string[] | null {
  const target = { text, step: '#1', infrastructure: 'kubernetes', values: {} } as const;
  const { plan } = previewStep({ ...target, engine: 'buildah' });
  const { plugin } = previewStep({ ...target, engine: 'buildx' });
  // No file holds the login.
  const built = plugin?.steps.filter(({ phase }) => phase === 'build') ?? [];
  return plan === null ? null : [...plan.steps, ...built].flatMap(argvOf);
}

function importedSteps(source: 'docker' | 'bake', text: string): readonly string[] {
  const result = importSteps(source, text, STEP_DEFINITIONS);
  return result.ok ? result.steps.map((step) => step.text) : [];
}

function imported(source: 'docker' | 'bake', text: string): readonly (readonly string[] | null)[] {
  return importedSteps(source, text).map(buildOf);
}

const quoted = (text: string) => JSON.stringify(text);
const name = fc.stringMatching(/^[A-Z][A-Z0-9_]{0,6}$/);
// Shell, bake and YAML all have signs of their own; an expression would not be a resolved value.
const value = fc
  .string({ maxLength: 8, unit: fc.constantFrom(...' aZ09._-/:=,;#\'"$`\\|&(){}[]*?!~%@^<>é') })
  .filter((text) => !/<\+|[$%]\{/.test(text));
const path = fc.stringMatching(/^[a-z][a-z0-9._-]{0,4}(?:\/[a-z][a-z0-9._-]{0,4}){0,2}$/);
const entries = fc.uniqueArray(fc.tuple(name, value), { maxLength: 3, selector: ([key]) => key });

const specification = fc
  .record({
    type: fc.constantFrom(...Object.keys(REGISTRIES)),
    tags: fc.uniqueArray(fc.stringMatching(/^[A-Za-z0-9_][A-Za-z0-9_.-]{0,8}$/), {
      minLength: 1,
      maxLength: 3,
    }),
    dockerfile: fc.option(path),
    context: fc.option(path),
    target: fc.option(fc.stringMatching(/^[a-z][a-z0-9_-]{0,5}$/)),
    buildArgs: entries,
    labels: entries,
    secrets: fc.uniqueArray(fc.stringMatching(/^[a-z][a-z0-9_]{0,4}$/), { maxLength: 2 }),
    files: fc.uniqueArray(fc.stringMatching(/^[A-Z][a-z0-9_]{0,4}$/), { maxLength: 2 }),
    flags: fc.subarray([
      'PLUGIN_PLATFORM: linux/arm64',
      'PLUGIN_NO_CACHE: "true"',
      'PLUGIN_ADD_HOST: "a.local:10.0.0.5,b:::1"',
    ]),
  })
  .map(({ type, tags, dockerfile, context, target, buildArgs, labels, secrets, files, flags }) => {
    const map = (key: string, pairs: readonly (readonly [string, string])[]) =>
      pairs.length === 0
        ? []
        : [`${key}:`, ...pairs.map(([label, text]) => `  ${label}: ${quoted(text)}`)];
    return stepText(type, [
      ...(REGISTRIES[type] ?? []),
      `tags: [${tags.map(quoted).join(', ')}]`,
      ...(dockerfile === null ? [] : [`dockerfile: ${quoted(dockerfile)}`]),
      ...(context === null ? [] : [`context: ${quoted(context)}`]),
      ...(target === null ? [] : [`target: ${target}`]),
      ...map('buildArgs', buildArgs),
      ...map('labels', labels),
      ...map(
        'envDockerSecrets',
        secrets.map((id) => [id, id.toUpperCase()]),
      ),
      ...map(
        'fileDockerSecrets',
        files.map((id) => [id, `secrets/${id}`]),
      ),
      ...(flags.length === 0 ? [] : ['envVariables:', ...flags.map((flag) => `  ${flag}`)]),
    ]);
  });

describe('a step that is exported and imported again is the same build', () => {
  it.each(['buildah', 'podman', 'docker', 'buildx'] as const)('as a script of %s', (engine) => {
    fc.assert(
      fc.property(specification, (text) => {
        const build = buildOf(text);
        expect(build).not.toBeNull();
        expect(imported('docker', exported(text, 'shell', engine))).toEqual([build]);
      }),
    );
  });

  it('as a bake file', () => {
    fc.assert(
      fc.property(specification, (text) => {
        expect(imported('bake', exported(text, 'bake'))).toEqual([buildOf(text)]);
      }),
    );
  });
});

const STEP = stepText('BuildAndPushECR', [
  'connectorRef: account.aws',
  ...(REGISTRIES.BuildAndPushECR ?? []),
  'tags: ["1.4.2"]',
  'dockerfile: docker/Dockerfile',
  'context: services/api',
  `buildArgs: {GREETING: "it's \${HOME}"}`,
]);

describe('a script', () => {
  it('stops at the first failure and says what comes from where', () => {
    expect(exported(STEP, 'shell')).toBe(`#!/bin/sh
# What the step Push (BuildAndPushECR) does, with buildah.
# Run it in the root of the codebase. Log in to the registry first, with what the connector account.aws holds.
set -eu

# buildah builds the image.
# From the step: spec.dockerfile, spec.buildArgs.GREETING, spec.tags[0], spec.context.
buildah build \\
  --file docker/Dockerfile \\
  --build-arg 'GREETING=it'\\''s \${HOME}' \\
  --tag 123456789012.dkr.ecr.us-east-1.amazonaws.com/team/app:1.4.2 \\
  services/api

# Pushes the reference.
# From the step: spec.tags[0].
buildah push \\
  123456789012.dkr.ecr.us-east-1.amazonaws.com/team/app:1.4.2
`);
  });

  it('keeps in a comment what would end it', () => {
    const text = STEP.replace('name: Push', 'name: "Push\\n$(touch x) `id`"');
    const lines = exported(text, 'shell').split('\n');
    expect(lines[1]).toBe(
      '# What the step Push ’(touch x) ’id’ (BuildAndPushECR) does, with buildah.',
    );
    expect(lines.filter((line) => line.includes('touch'))).toHaveLength(1);
  });

  it('says what keeps it from running', () => {
    const script = exported(STEP.replace('"1.4.2"', '<+matrix.tag>'), 'shell');
    expect(script).toContain('# Not ready: spec.tags[0]: <+matrix.tag> has no sample value.\n');
  });

  it('hands a Job to the cluster', () => {
    expect(exported(STEP, 'shell', 'kubernetes')).toContain(
      "set -eu\n\n# The Job needs a volume claim “codebase” and a Secret “registry-credentials” with the logins.\nkubectl create -f - <<'EOF'\napiVersion: batch/v1\nkind: Job\n",
    );
  });
});

it('a bake file names the Dockerfile from the context, and fills nothing in', () => {
  const { target } = JSON.parse(exported(STEP, 'bake'));
  expect(target.push).toEqual({
    context: 'services/api',
    dockerfile: '../../docker/Dockerfile',
    tags: ['123456789012.dkr.ecr.us-east-1.amazonaws.com/team/app:1.4.2'],
    args: { GREETING: "it's $${HOME}" },
    pull: true,
  });
});

it.each([
  ['shell', 'kaniko'],
  ['shell', 'kubernetes'],
  ['manifest', 'kubernetes'],
] as const)('a %s of %s is read back as the same build', (format, engine) => {
  const text = STEP.replace(/^( *)tags:/m, '$1remoteCacheImage: team/cache\n$1tags:');
  const [step = ''] = importedSteps('docker', exported(text, format, engine));
  expect(step).toContain('remoteCacheImage: team/cache\n');
  expect(buildOf(step)).not.toBeNull();
  expect(buildOf(step)).toEqual(buildOf(text));
});

it.each([
  ['bake', 'buildx', 'PLUGIN_NO_PUSH: "true"'],
  ['bake', 'buildx', 'PLUGIN_TAR_PATH: a.tar'],
  ['bake', 'buildx', 'PLUGIN_TAR_PATH: a.tar, PLUGIN_NO_PUSH: "true"'],
  ['bake', 'buildx', 'PLUGIN_TAR_PATH: a.tar, PLUGIN_BUILDX_OUTPUT_FORMAT: oci'],
  ['bake', 'buildx', 'PLUGIN_PLATFORM: "linux/amd64,linux/arm64"'],
  ['shell', 'buildx', 'PLUGIN_NO_PUSH: "true"'],
  ['shell', 'buildx', 'PLUGIN_TAR_PATH: a.tar, PLUGIN_METADATA_FILE: m.json'],
  ['shell', 'docker', 'PLUGIN_COMPRESS: "true", PLUGIN_NO_CACHE: "true"'],
  [
    'shell',
    'kaniko',
    'PLUGIN_NO_PUSH: "true", PLUGIN_TAR_PATH: a.tar, PLUGIN_REPRODUCIBLE: "true"',
  ],
  ['manifest', 'kubernetes', 'PLUGIN_IGNORE_PATH: a, PLUGIN_CUSTOM_PLATFORM: linux/arm64'],
] as const)('a %s of %s with %s comes back with them', (format, engine, flags) => {
  const text = stepText('BuildAndPushECR', [
    ...(REGISTRIES.BuildAndPushECR ?? []),
    'tags: [v1]',
    `envVariables: {${flags}}`,
  ]);
  const [step = ''] = importedSteps(
    format === 'bake' ? 'bake' : 'docker',
    exported(text, format, engine),
  );
  // Every plugin knows the platform by this name.
  const named = flags.replace('CUSTOM_PLATFORM', 'PLATFORM').replaceAll('"', '');
  const written = step.split('envVariables:')[1]?.replaceAll('"', '') ?? '';
  expect(written.trim().split(/\n\s*/).toSorted()).toEqual(named.split(', ').toSorted());
});

it('a bake file is read back as it was before what bake fills in was kept from it', () => {
  expect(imported('bake', exported(STEP, 'bake'))).toEqual([buildOf(STEP)]);
});

/** Flags whose example asks for what is so anyway, or that mean nothing without another flag. */
const AS_USUAL = [
  'PLUGIN_AUTO_LABEL',
  'PLUGIN_AUTO_TAG_SUFFIX',
  'PLUGIN_BUILDX_OUTPUT_FORMAT',
  'PLUGIN_DAEMON_OFF',
  'PLUGIN_MULTIPLE_BUILD_ARGS',
  'PLUGIN_PURGE',
  'PLUGIN_SNAPSHOT_MODE',
  'PLUGIN_USE_LOADED_BUILDKIT',
];

describe('what a file does not hold', () => {
  const step = (lines: readonly string[]) =>
    stepText('BuildAndPushECR', [...(REGISTRIES.BuildAndPushECR ?? []), 'tags: [v1]', ...lines]);

  it.each([
    ['bake', 'buildx', 'envVariables: {PLUGIN_SQUASH: true}', 'A bake file has no such setting.'],
    ['bake', 'buildx', 'envVariables: {PLUGIN_REPRODUCIBLE: true}', 'does not read it'],
    ['bake', 'buildx', 'envVariables: {PLUGIN_METADATA_FILE: m}', 'option --metadata-file'],
    ['bake', 'buildx', 'remoteCacheImage: cache', 'Layers that kaniko keeps are of no use here'],
    ['bake', 'buildx', 'caching: true', 'The product keeps this cache itself'],
    ['bake', 'buildx', 'envVariables: {PLUGIN_PASSWORD: x}', 'A file holds no credentials'],
    ['bake', 'buildx', 'envVariables: {PLUGIN_LABEL_SCHEMA: x=y}', 'Only the product’s plugin'],
    ['bake', 'buildx', 'baseImageConnectorRefs: [account.hub]', 'log in to that registry too'],
    ['bake', 'buildx', 'runAsUser: 1000', 'without a container of its own'],
    ['shell', 'buildah', 'cacheFrom: [a]', 'names sources for buildx'],
    ['shell', 'kaniko', 'envDockerSecrets: {npm: TOKEN}', 'kaniko mounts no build secrets'],
    ['shell', 'kaniko', 'resources: {limits: {memory: 1Gi}}', 'no container of its own'],
    ['manifest', 'kaniko', 'fileDockerSecrets: {npm: .npmrc}', 'kaniko mounts no build secrets'],
    ['manifest', 'kaniko', 'envVariables: {PLUGIN_ADD_HOST: "a:1"}', 'does not read it'],
    ['manifest', 'kaniko', 'envVariables: {HOME: /x}', 'No plugin reads it'],
  ] as const)('%s of %s: %s', (format, engine, line, why) => {
    const { leftOut, text } = file(step([line]), format, engine);
    expect(leftOut.map((one) => one.why)).toEqual([expect.stringContaining(why)]);
    const said = `Not carried over: ${leftOut[0]?.key}: ${leftOut[0]?.why}`;
    expect(text.replaceAll('’', "'")).toContain(said.replaceAll('’', "'"));
  });

  it.each([
    ['bake', 'buildx', 'fileDockerSecrets: {npm: .npmrc}', '"id=npm,src=.npmrc"'],
    ['bake', 'buildx', 'envVariables: {PLUGIN_SECRET: "id=a,env=B"}', '"id=a,env=B"'],
    ['bake', 'buildx', 'envVariables: {PLUGIN_SSH_AGENT_KEY: x}', '"ssh": [\n        "default"'],
    ['bake', 'buildx', 'envVariables: {PLUGIN_NO_PUSH: true}', '"type=cacheonly"'],
    ['bake', 'buildx', 'envVariables: {PLUGIN_TAR_PATH: a.tar}', '"type=docker,dest=a.tar"'],
    ['bake', 'buildx', 'envVariables: {PLUGIN_CACHE_FROM: "a,b"}', '"cache-from": [\n        "a",'],
    ['bake', 'buildx', 'envVariables: {PLUGIN_CUSTOM_PLATFORM: linux/arm64}', '"linux/arm64"'],
    ['bake', 'buildx', 'description: ours', 'ours'],
    ['shell', 'docker', 'envDockerSecrets: {npm: TOKEN}', '--secret id=npm,env=TOKEN'],
    ['shell', 'podman', 'fileDockerSecrets: {npm: f}', '--secret id=npm,src=f'],
    ['shell', 'buildah', 'envVariables: {PLUGIN_PLATFORM: linux/arm64}', '--platform linux/arm64'],
    ['manifest', 'kaniko', 'resources: {limits: {memory: 1Gi}}', 'memory: 1Gi'],
    ['manifest', 'kaniko', 'envVariables: {PLUGIN_REPRODUCIBLE: true}', '--reproducible'],
  ] as const)('%s of %s holds %s', (format, engine, line, held) => {
    const text = line.startsWith('description')
      ? step([]).replace('  spec:', `  ${line}\n  spec:`)
      : step([line]);
    const exportedFile = file(text, format, engine);
    expect(exportedFile.text).toContain(held);
    if (engine !== 'podman' && engine !== 'buildah') {
      expect(exportedFile.leftOut).toEqual([]);
    }
  });

  it('a variable of the stage is told of too', () => {
    const target = { infrastructure: 'vm', engine: 'buildx', values: {} } as const;
    const found = readStepOf(step([]), '#1');
    const pluginVariables = ['PLUGIN_SQUASH', 'PLUGIN_LABEL_SCHEMA', 'PLUGIN_PLATFORM'].map(
      (name) => ({ name, value: 'true' }),
    );
    expect(
      found.ok &&
        exportPlan(
          found.definition,
          found.step,
          { ...target, pluginVariables },
          'bake',
        ).leftOut.map(({ key }) => key),
    ).toEqual(['PLUGIN_SQUASH', 'PLUGIN_LABEL_SCHEMA']);
  });

  // Whatever is set shows in the file, or is told of: nothing is dropped in silence.
  it.each([
    ['shell', 'kaniko'],
    ['shell', 'docker'],
    ['shell', 'buildx'],
    ['shell', 'buildah'],
    ['bake', 'buildx'],
    ['manifest', 'kubernetes'],
  ] as const)('every flag changes the %s of %s, or is told of', (format, engine) => {
    const plain = file(step([]), format, engine).text;
    const silent = PLUGIN_FLAGS.filter(({ name, example }) => {
      const { text, leftOut } = file(
        step([`envVariables: {${name}: ${JSON.stringify(example)}}`]),
        format,
        engine,
      );
      return text === plain && leftOut.length === 0;
    });
    expect(silent.map(({ name }) => name).filter((name) => !AS_USUAL.includes(name))).toEqual([]);
  });
});

it('no export holds a credential that the step holds', () => {
  const canary = 'c4n4ry-s3cret';
  const text = stepText('BuildAndPushECR', [
    ...(REGISTRIES.BuildAndPushECR ?? []),
    'connectorRef: account.aws',
    'tags: [v1]',
    `envVariables: {PLUGIN_SECRET_KEY: ${canary}, PLUGIN_PASSWORD: ${canary}, PLUGIN_SSH_AGENT_KEY: ${canary}}`,
  ]);
  const engines = ['kaniko', 'docker', 'buildx', 'buildah', 'kubernetes'] as const;
  for (const engine of engines) {
    for (const format of ['shell', 'bake', 'manifest'] as const) {
      expect(exported(text, format, engine)).not.toContain(canary);
    }
    const shown = previewStep({ text, step: '#1', infrastructure: 'vm', engine, values: {} });
    expect(JSON.stringify(shown)).not.toContain(canary);
  }
});
