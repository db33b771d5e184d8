import {
  type Builder,
  flagOf,
  isProgramVariable,
  isRead,
  type PluginFlag,
} from '../flags/index.ts';
import type { Engine, Infrastructure } from '../model/infrastructure.ts';
import type { BuildPlan } from '../model/plan.ts';
import { baseImageConnectors } from './plugin/environment.ts';
import type { BuildSettings, TracedEntry } from './settings.ts';

type Ignored = BuildPlan['ignored'];

const NO_BUILDX_CACHE = 'kaniko keeps layers in the remote cache image only; this is for buildx.';
const NO_SECRETS = 'kaniko mounts no build secrets.';
const NO_CONTAINER = 'The build runs without a container of its own.';
const NO_OPTIMIZE = 'It chooses how kaniko takes snapshots. Kaniko does not build here.';
const NO_REMOTE_CACHE = 'Only kaniko keeps a remote cache image.';
const OWN_SECRETS = 'Waybill hands no variables and no files to a build as secrets.';
const OWN_LOGINS = 'Waybill logs in with the connectors of its own server.';

const KANIKO = {
  'spec.cacheFrom': NO_BUILDX_CACHE,
  'spec.cacheTo': NO_BUILDX_CACHE,
  'spec.caching': 'Docker layer caching needs buildx.',
  'spec.envDockerSecrets': NO_SECRETS,
  'spec.fileDockerSecrets': NO_SECRETS,
};
const CONTAINER = {
  'spec.runAsUser': NO_CONTAINER,
  'spec.resources.limits.memory': NO_CONTAINER,
  'spec.resources.limits.cpu': NO_CONTAINER,
  'spec.resources.requests.memory': NO_CONTAINER,
  'spec.resources.requests.cpu': NO_CONTAINER,
};
const WITHOUT_BUILDX = 'Needs buildx, which Docker layer caching turns on.';
const DAEMONLESS = {
  ...CONTAINER,
  'spec.optimize': NO_OPTIMIZE,
  'spec.cacheFrom': 'It names sources for buildx.',
  'spec.cacheTo': 'It names a target for buildx.',
  'spec.caching': 'Docker layer caching needs buildx.',
  'spec.envDockerSecrets': OWN_SECRETS,
  'spec.fileDockerSecrets': OWN_SECRETS,
  'spec.baseImageConnectorRefs': OWN_LOGINS,
};

/** Keys that an engine leaves without effect, each with the reason. */
const WITHOUT_EFFECT: Readonly<Record<Engine, Readonly<Record<string, string>>>> = {
  kaniko: KANIKO,
  kubernetes: { ...KANIKO, 'spec.baseImageConnectorRefs': 'The Job’s Secret holds all logins.' },
  docker: {
    ...CONTAINER,
    'spec.optimize': NO_OPTIMIZE,
    'spec.cacheTo': WITHOUT_BUILDX,
    'spec.caching': WITHOUT_BUILDX,
  },
  buildx: { ...CONTAINER, 'spec.optimize': NO_OPTIMIZE },
  buildah: DAEMONLESS,
  podman: DAEMONLESS,
};

/** The builder whose plugin an engine stands for; the daemonless ones have none. */
export const BUILDER_OF: Readonly<Record<Engine, Builder | null>> = {
  kaniko: 'kaniko',
  kubernetes: 'kaniko',
  docker: 'docker',
  buildx: 'buildx',
  buildah: null,
  podman: null,
};

const READ_BY_ALL = ['PLUGIN_NO_PUSH', 'PLUGIN_DRY_RUN'];
/** Flags that make the tags of a step, whatever builds it. */
const TAG_FLAGS = ['PLUGIN_AUTO_TAG', 'PLUGIN_AUTO_TAG_SUFFIX', 'PLUGIN_EXPAND_TAG'];

function flagReason(
  flag: PluginFlag,
  name: string,
  settings: BuildSettings,
  engine: Engine,
): string | null {
  const { definition } = settings;
  const builder = BUILDER_OF[engine];
  if (builder === null) {
    return [...READ_BY_ALL, ...TAG_FLAGS].includes(flag.name)
      ? null
      : `${engine} runs without the plugin, which reads its flags.`;
  }
  if (flag.unused === true) {
    return `The plugin takes ${flag.name} and does nothing with it.`;
  }
  if (!isRead(flag, definition, builder, name)) {
    return `The ${builder} plugin for ${definition.label} does not read it.`;
  }
  const needed = flag.needs === undefined ? null : flagOf(flag.needs);
  const isCached = needed?.name === 'PLUGIN_ENABLE_CACHE' && settings.cacheImage !== null;
  return needed !== null &&
    !isCached &&
    isRead(needed, definition, builder) &&
    (settings.flags.get(needed.name)?.text ?? '') === ''
    ? `It has an effect with ${needed.name} only.`
    : null;
}

function ignoredVariable(entry: TracedEntry, settings: BuildSettings, engine: Engine): Ignored {
  const flag = flagOf(entry.name);
  const unknown = isProgramVariable(entry.name)
    ? null
    : 'No plugin reads it, and the Dockerfile sees build arguments only.';
  const why = flag === null ? unknown : flagReason(flag, entry.name, settings, engine);
  return why === null || entry.key === null ? [] : [{ key: entry.key, why }];
}

/** Settings of a step that an engine leaves without effect, each with the reason. */
export function ignoredSettings(
  settings: BuildSettings,
  { engine, infrastructure }: { readonly engine: Engine; readonly infrastructure: Infrastructure },
  has: (key: string) => boolean,
): Ignored {
  const { definition, flags } = settings;
  // buildx on a cluster takes the remote cache image as one more source of the layer cache.
  const keepsCache =
    BUILDER_OF[engine] === 'kaniko' || (engine === 'buildx' && infrastructure === 'kubernetes');
  const remote =
    definition.cache === undefined || keepsCache
      ? {}
      : { [definition.cache.field]: NO_REMOTE_CACHE };
  const named = Object.entries({ ...WITHOUT_EFFECT[engine], ...remote });
  return [
    ...named.filter(([key]) => has(key)).map(([key, why]) => ({ key, why })),
    ...baseImageConnectors(settings)
      .slice(1)
      .flatMap(({ key }) =>
        key === null || engine === 'buildah' || engine === 'podman'
          ? []
          : [{ key, why: 'Only the first base image connector is used.' }],
      ),
    ...[...flags.values()].flatMap((entry) => ignoredVariable(entry, settings, engine)),
  ];
}
