import type { Engine, Infrastructure } from '../../model/infrastructure.ts';
import { STEP_DEFINITIONS } from '../../registries/index.ts';

/** The lines of a spec that name the image, for each step type. */
const REGISTRY_LINES: Readonly<Record<string, readonly string[]>> = {
  BuildAndPushECR: [
    'connectorRef: account.aws',
    'region: us-east-1',
    'account: "123456789012"',
    'imageName: team/app',
  ],
  BuildAndPushACR: ['connectorRef: account.azure', 'repository: myteam.azurecr.io/app'],
  BuildAndPushDockerRegistry: ['connectorRef: account.hub', 'repo: team/app'],
  BuildAndPushGAR: [
    'connectorRef: account.google',
    'host: us-docker.pkg.dev',
    'projectID: my-project',
    'imageName: images/app',
  ],
  BuildAndPushGCR: [
    'connectorRef: account.google',
    'host: gcr.io',
    'projectID: my-project',
    'imageName: app',
  ],
};

/** One setting worth a look: where the step runs, what builds it, and the lines that it adds. */
interface NotableOption {
  readonly name: string;
  readonly infrastructure: Infrastructure;
  /** The product's own choice unless given. */
  readonly engine?: Engine;
  readonly tags?: string;
  readonly lines?: readonly string[];
  /** Lines of the sample values, when the usual ones do not do. */
  readonly commitRef?: string;
}

const BUILD = [
  'dockerfile: services/api/Dockerfile',
  'context: services/api',
  'target: runtime',
  'labels: {team: payments}',
  'buildArgs: {NODE_VERSION: "22", REVISION: <+codebase.shortCommitSha>}',
  'baseImageConnectorRefs: [account.mirror, account.second]',
];
const COMMAS = ['buildArgs: {HOSTS: "a,b=c"}', 'labels: {areas: "x,y"}'];
const SECRETS = ['envDockerSecrets: {npm: NPM_TOKEN}', 'fileDockerSecrets: {netrc: .netrc}'];
const flags = (text: string) => [`envVariables: {${text}}`];

const OPTIONS: readonly NotableOption[] = [
  { name: 'nothing set', infrastructure: 'kubernetes' },
  { name: 'all of the build', infrastructure: 'kubernetes', lines: BUILD },
  {
    name: 'flags of kaniko',
    infrastructure: 'kubernetes',
    lines: [
      'optimize: false',
      ...flags(
        'PLUGIN_PUSH_RETRY: "3", PLUGIN_IGNORE_PATH: /tmp, PLUGIN_REGISTRY_MIRRORS: "a.io,b.io", PLUGIN_SKIP_TLS_VERIFY: "true", PLUGIN_VERBOSITY: debug, NODE_ENV: production',
      ),
    ],
  },
  {
    name: 'commas and settings of other builders',
    infrastructure: 'kubernetes',
    lines: [...COMMAS, ...SECRETS],
  },
  {
    name: 'no push, with an archive',
    infrastructure: 'kubernetes',
    lines: flags('PLUGIN_NO_PUSH: "true", PLUGIN_TAR_PATH: out/image.tar'),
  },
  {
    name: 'no push',
    infrastructure: 'kubernetes',
    lines: flags('PLUGIN_NO_PUSH: "true"'),
  },
  {
    name: 'push only',
    infrastructure: 'kubernetes',
    lines: flags('PLUGIN_PUSH_ONLY: "true", PLUGIN_SOURCE_TAR_PATH: out/image.tar'),
  },
  {
    name: 'automatic tags',
    infrastructure: 'kubernetes',
    tags: '[latest]',
    lines: flags('PLUGIN_AUTO_TAG: "true", PLUGIN_AUTO_TAG_SUFFIX: arm64'),
    commitRef: 'refs/tags/v1.4.2',
  },
  {
    name: 'expanded tags',
    infrastructure: 'kubernetes',
    tags: '["1.4.2", edge]',
    lines: flags('PLUGIN_EXPAND_TAG: "true"'),
  },
  {
    name: 'a Job of its own',
    infrastructure: 'kubernetes',
    engine: 'kubernetes',
    lines: [...BUILD, 'runAsUser: "0"', 'resources: {limits: {memory: 2Gi, cpu: "1"}}'],
  },
  { name: 'nothing set', infrastructure: 'harness-cloud' },
  {
    name: 'all of the build',
    infrastructure: 'harness-cloud',
    lines: [...BUILD, ...SECRETS],
  },
  {
    name: 'commas and flags of docker',
    infrastructure: 'harness-cloud',
    lines: [
      ...COMMAS,
      ...flags(
        'PLUGIN_NO_CACHE: "true", PLUGIN_PULL_IMAGE: "false", PLUGIN_AUTO_LABEL: "false", HTTP_PROXY: "http://proxy:3128", PLUGIN_PUSH_RETRY: "3"',
      ),
    ],
  },
  { name: 'dry run', infrastructure: 'vm', lines: flags('PLUGIN_DRY_RUN: "true"') },
  {
    name: 'push only',
    infrastructure: 'vm',
    lines: flags('PLUGIN_PUSH_ONLY: "true", PLUGIN_SOURCE_IMAGE: "local/app"'),
  },
  {
    name: 'automatic tags',
    infrastructure: 'local',
    tags: '[latest]',
    lines: flags('PLUGIN_AUTO_TAG: "true"'),
    commitRef: 'refs/tags/v1.4.2',
  },
  {
    name: 'layer caching',
    infrastructure: 'harness-cloud',
    lines: [
      'caching: true',
      'cacheFrom: ["type=registry,ref=cache/app"]',
      'cacheTo: type=registry,ref=cache/app',
    ],
  },
  {
    name: 'dry run with layer caching',
    infrastructure: 'local',
    lines: [
      'caching: true',
      ...flags('PLUGIN_DRY_RUN: "true", PLUGIN_BUILDX_LOAD: "true", PLUGIN_METADATA_FILE: m.json'),
    ],
  },
  { name: 'by buildah', infrastructure: 'vm', engine: 'buildah', lines: [...BUILD, ...SECRETS] },
  {
    name: 'by podman, pushing nothing',
    infrastructure: 'local',
    engine: 'podman',
    lines: [...BUILD, ...flags('PLUGIN_NO_PUSH: "true"')],
  },
];

/** One plan that is held to a golden text. */
export interface PlanCase {
  readonly type: string;
  readonly name: string;
  readonly text: string;
  readonly infrastructure: Infrastructure;
  readonly engine: Engine | null;
  readonly commitRef: string;
}

function textOf(type: string, option: NotableOption): string {
  const spec = [
    ...(REGISTRY_LINES[type] ?? []),
    `tags: ${option.tags ?? '[<+pipeline.sequenceId>, "1.4.2"]'}`,
    ...(option.lines ?? []),
  ];
  const lines = [`type: ${type}`, 'name: Push', 'identifier: push', 'spec:'];
  return `step:\n${[...lines, ...spec.map((line) => `  ${line}`)].map((line) => `  ${line}\n`).join('')}`;
}

/** Every step type with every option, on the infrastructures that it runs on. */
export const PLAN_CASES: readonly PlanCase[] = STEP_DEFINITIONS.flatMap(
  ({ type, infrastructures }) =>
    OPTIONS.filter(({ infrastructure }) => infrastructures.includes(infrastructure)).map(
      (option) => ({
        type,
        name: `${option.infrastructure}, ${option.name}`,
        text: textOf(type, option),
        infrastructure: option.infrastructure,
        engine: option.engine ?? null,
        commitRef: option.commitRef ?? 'refs/heads/main',
      }),
    ),
);
