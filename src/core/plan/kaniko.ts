import { isRead, prefixesCache } from '../flags/index.ts';
import type { PlanArgument, PlanStep } from '../model/plan.ts';
import {
  buildArgOptions,
  carrying,
  composedReference,
  entryText,
  fixed,
  isOn,
  readFlag,
  referenceArgument,
  wordOf,
} from './arguments.ts';
import { flagItems, inPlace, type Placed } from './docker-options.ts';
import { KANIKO_FLAGS, type KanikoFlag } from './kaniko-flags.ts';
import { pushRegistry } from './plugin/environment.ts';
import type { BuildSettings, Traced } from './settings.ts';

function flagArguments(entry: KanikoFlag, value: Traced): readonly PlanArgument[] {
  const why = `Set by ${entry.flag.name}.`;
  switch (entry.form) {
    case 'on':
      return [wordOf(entry.argument, value, why)];
    case 'value':
      return [carrying(entry.argument, { ...value, text: `${value.text}${entry.suffix}` }, why)];
    case 'list':
      return flagItems(value.text, ',').map((text) =>
        carrying(entry.argument, { ...value, text }, why),
      );
    default:
      return entry.form satisfies never;
  }
}

function flags(settings: BuildSettings): readonly Placed[] {
  return KANIKO_FLAGS.flatMap((entry) => {
    const { name } = entry.flag;
    const value = settings.flags.get(name);
    const known = isRead(entry.flag, settings.definition, 'kaniko');
    const wanted = entry.form === 'on' ? isOn(settings, name) : (value?.text ?? '') !== '';
    return value && known && wanted
      ? [{ order: entry.order, args: flagArguments(entry, value) }]
      : [];
  });
}

/** A step without `optimize` builds as with it on: the server's default on Kubernetes. */
function snapshotMode(settings: BuildSettings): readonly Placed[] {
  const own = settings.flags.get('PLUGIN_SNAPSHOT_MODE');
  if (own) {
    return [
      { order: 9, args: [carrying('--snapshot-mode=', own, 'Set by PLUGIN_SNAPSHOT_MODE.')] },
    ];
  }
  const optimize = settings.optimize ?? { text: 'true', key: null, resolved: false };
  return optimize.text === 'true'
    ? [
        {
          order: 9,
          args: [carrying('--snapshot-mode=', { ...optimize, text: 'redo' }, 'Optimize is on.')],
        },
      ]
    : [];
}

/**
 * The cache that flags ask for. The plugins that compose their registry put it in front of the
 * repository, and alone where there is none.
 */
function flagCache(settings: BuildSettings): readonly Placed[] {
  const enabled = settings.flags.get('PLUGIN_ENABLE_CACHE');
  if (enabled === undefined || !isOn(settings, 'PLUGIN_ENABLE_CACHE')) {
    return [];
  }
  const why = 'Set by PLUGIN_CACHE_REPO.';
  const repository = settings.flags.get('PLUGIN_CACHE_REPO');
  const registry = prefixesCache(settings.definition) ? pushRegistry(settings) : null;
  const option = `--cache-repo=${registry === null ? '' : `${registry.text}/`}`;
  const alone = registry === null ? [] : [fixed(option, 'The plugin writes the registry alone.')];
  return [
    { order: 10, args: [wordOf('--cache=true', enabled, 'Set by PLUGIN_ENABLE_CACHE.')] },
    { order: 11, args: repository ? [carrying(option, repository, why)] : alone },
  ];
}

function cache(settings: BuildSettings): readonly Placed[] {
  const image = settings.cacheImage;
  const why = 'Layers are kept in the remote cache image.';
  if (image === null) {
    return flagCache(settings);
  }
  return [
    { order: 10, args: [{ text: '--cache=true', key: image.key, resolved: false, why }] },
    {
      order: 11,
      args: [referenceArgument('--cache-repo=', image, composedReference(image), why)],
    },
  ];
}

function destinations(settings: BuildSettings): readonly Placed[] {
  if (
    isOn(settings, 'PLUGIN_NO_PUSH') &&
    readFlag(settings, 'PLUGIN_TAR_PATH', 'kaniko') === null
  ) {
    return [];
  }
  const why = isOn(settings, 'PLUGIN_NO_PUSH')
    ? 'It names the image in the archive; nothing is pushed.'
    : 'A reference to push.';
  return settings.images.map((image) => ({
    order: 3,
    args: [referenceArgument('--destination=', image, composedReference(image), why)],
  }));
}

/**
 * The kaniko executor's command line, in the order of the drone-kaniko plugin, which the product
 * runs on Kubernetes.
 */
export function kanikoSteps(settings: BuildSettings): readonly PlanStep[] {
  const pushesNothing = isOn(settings, 'PLUGIN_NO_PUSH');
  const placed: readonly Placed[] = [
    { order: 1, args: [carrying('--dockerfile=', settings.dockerfile, 'The Dockerfile.')] },
    { order: 2, args: [carrying('--context=dir://', settings.context, 'The build context.')] },
    ...destinations(settings),
    { order: 4, args: buildArgOptions(settings.buildArgs) },
    ...settings.labels.map((entry) => ({
      order: 5,
      args: [carrying('--label=', { ...entry, text: entryText(entry) }, 'A label on the image.')],
    })),
    ...(settings.target === null
      ? []
      : [{ order: 7, args: [carrying('--target=', settings.target, 'The target stage.')] }]),
    ...snapshotMode(settings),
    ...cache(settings),
    {
      order: 13,
      args: [
        fixed('--digest-file=/kaniko/digest-file', 'Always set: the plugin reports the digest.'),
      ],
    },
    ...flags(settings),
  ];
  return [
    {
      program: '/kaniko/executor',
      args: inPlace(placed),
      env: {},
      why: pushesNothing
        ? 'kaniko builds the image and pushes nothing.'
        : 'kaniko builds the image and pushes every reference.',
      phase: 'build',
      reference: null,
    },
  ];
}
