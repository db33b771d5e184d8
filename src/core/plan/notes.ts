import type { Engine } from '../model/infrastructure.ts';
import type { PlanNote } from '../model/plan.ts';
import { isOn, isReadOn, readFlag } from './arguments.ts';
import { BUILDER_OF } from './ignored.ts';
import type { BuildSettings, Traced } from './settings.ts';

/** One thing that an engine does in its own way, and when a step has to do with it. */
interface Difference {
  readonly engines: readonly Engine[];
  /** What of the step it is about; null when it does not concern the step. */
  readonly about: (
    settings: BuildSettings,
    engine: Engine,
  ) => { readonly key: string | null } | null;
  readonly text: string;
}

const KANIKO = ['kaniko', 'kubernetes'] as const;
const PLUGINS = ['kaniko', 'docker', 'buildx'] as const;
const DAEMONLESS = ['buildah', 'podman'] as const;

function withComma(entries: readonly Traced[]): { readonly key: string | null } | null {
  return entries.find(({ text }) => text.includes(',') && !text.includes('<+')) ?? null;
}

function ownArguments({ buildArgs }: BuildSettings): readonly Traced[] {
  return buildArgs.filter(({ key }) => key?.startsWith('spec.buildArgs') === true);
}

function flagKey(settings: BuildSettings, ...names: readonly string[]) {
  return names.flatMap((name) => settings.flags.get(name) ?? [])[0] ?? null;
}

/** The whole step, unless it pushes an image that is built already. */
function wholeBuild(settings: BuildSettings, engine: Engine): { readonly key: null } | null {
  const builder = BUILDER_OF[engine];
  const isPushed = builder !== null && isReadOn(settings, 'PLUGIN_PUSH_ONLY', builder);
  return isPushed ? null : { key: null };
}

/** Sources: drone-kaniko, drone-docker and drone-buildx as the flags' table names them; kaniko and buildah manuals. */
const DIFFERENCES: readonly Difference[] = [
  {
    engines: PLUGINS,
    about: (settings) => withComma(ownArguments(settings)),
    text: 'The plugin cuts a build argument at its commas. buildah and podman keep it whole.',
  },
  {
    engines: PLUGINS,
    about: ({ labels }) => withComma(labels),
    text: 'The plugin cuts a label at its commas. buildah and podman keep it whole.',
  },
  {
    engines: [...DAEMONLESS, 'kubernetes'],
    about: (settings) => withComma([...ownArguments(settings), ...settings.labels]),
    text: 'The value stays whole here. The product’s plugins cut it at its commas.',
  },
  {
    engines: KANIKO,
    about: (settings, engine) => (settings.optimize === null ? wholeBuild(settings, engine) : null),
    text: 'Optimize counts as on while it is unset: snapshots compare metadata only.',
  },
  {
    engines: KANIKO,
    about: (settings) =>
      isOn(settings, 'PLUGIN_NO_PUSH') && settings.cacheImage !== null ? settings.cacheImage : null,
    text: 'Layers are pushed to the remote cache image although the image is not.',
  },
  {
    engines: ['kaniko'],
    about: (settings) =>
      isReadOn(settings, 'PLUGIN_EXPAND_REPO', 'kaniko')
        ? flagKey(settings, 'PLUGIN_EXPAND_REPO')
        : null,
    text: 'The connector’s registry goes before the repository and the remote cache, unless it is there or is Docker Hub. The step does not tell it, so it is not shown.',
  },
  {
    engines: ['kaniko'],
    about: (settings) =>
      isReadOn(settings, 'PLUGIN_PUSH_ONLY', 'kaniko')
        ? flagKey(settings, 'PLUGIN_PUSH_ONLY')
        : null,
    text: 'kaniko does not run: the archive is pushed once for each tag, and no digest is reported.',
  },
  {
    engines: ['docker'],
    about: wholeBuild,
    text: 'The plugin builds under a name of 16 letters drawn by lot. Waybill’s own docker engine builds under the first reference.',
  },
  {
    engines: ['docker', 'buildx'],
    about: wholeBuild,
    text: 'A newer base image is looked for in each build, unless PLUGIN_PULL_IMAGE is false. kaniko always asks the registry.',
  },
  {
    engines: ['docker', 'buildx'],
    about: (settings, engine) =>
      settings.flags.has('PLUGIN_AUTO_LABEL') ? null : wholeBuild(settings, engine),
    text: 'The plugin labels the image with time, commit and source. kaniko and buildah do not.',
  },
  {
    engines: ['buildx'],
    about: ({ caching, cacheTo }) => cacheTo ?? (caching?.text === 'true' ? caching : null),
    text: 'A builder of its own is made first, and removed at the end: the daemon’s can’t write a layer cache.',
  },
  {
    engines: ['buildx'],
    about: ({ caching }) => (caching?.text === 'true' ? caching : null),
    text: 'The product adds its own sources and target of the layer cache; they are not shown.',
  },
  {
    engines: ['buildx'],
    about: (settings) =>
      flagKey(
        settings,
        'PLUGIN_BUILDX_OPTIONS',
        'PLUGIN_BUILDX_OPTIONS_SEMICOLON',
        'PLUGIN_BAKE_FILE',
        'PLUGIN_BAKE_OPTIONS',
        'PLUGIN_TAR_PATH',
      ),
    text: 'This flag changes the words of docker buildx in a way that is not shown here.',
  },
  {
    engines: ['docker'],
    about: (settings) =>
      readFlag(settings, 'PLUGIN_COSIGN_PRIVATE_KEY', 'docker') === null
        ? null
        : flagKey(settings, 'PLUGIN_COSIGN_PRIVATE_KEY'),
    text: 'Each pushed image is signed by its digest with cosign; a failure is a warning.',
  },
  {
    engines: DAEMONLESS,
    about: ({ cacheImage }) => cacheImage,
    text: 'Layers are kept on the machine that builds, not in a remote cache image.',
  },
];

/** What an engine does in its own way with this very step; nothing is said of what the step does not use. */
export function planNotes(settings: BuildSettings, engine: Engine): readonly PlanNote[] {
  return DIFFERENCES.flatMap(({ engines, about, text }) => {
    const found = engines.includes(engine) ? about(settings, engine) : null;
    return found === null ? [] : [{ key: found.key, text }];
  });
}
