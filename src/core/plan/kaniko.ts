import { isRead } from '../flags/index.ts';
import type { PlanArgument, PlanStep } from '../model/plan.ts';
import { carrying, composedReference, fixed, isOn, referenceArgument } from './arguments.ts';
import { KANIKO_FLAGS, type KanikoFlag } from './kaniko-flags.ts';
import type { BuildSettings, Traced } from './settings.ts';

interface Placed {
  readonly order: number;
  readonly args: readonly PlanArgument[];
}

function flagArguments(entry: KanikoFlag, value: Traced): readonly PlanArgument[] {
  const why = `Set by ${entry.flag.name}.`;
  switch (entry.form) {
    case 'on':
      return [{ text: entry.argument, key: value.key, resolved: value.resolved, why }];
    case 'value':
      return [carrying(entry.argument, { ...value, text: `${value.text}${entry.suffix}` }, why)];
    case 'list':
      return value.text
        .split(',')
        .map((text) => text.trim())
        .filter((text) => text !== '')
        .map((text) => carrying(entry.argument, { ...value, text }, why));
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

function cache(settings: BuildSettings): readonly Placed[] {
  const image = settings.cacheImage;
  if (image === null) {
    return [];
  }
  const why = 'Layers are kept in the remote cache image.';
  return [
    { order: 10, args: [{ text: '--cache=true', key: image.key, resolved: false, why }] },
    {
      order: 11,
      args: [referenceArgument('--cache-repo=', image, composedReference(image), why)],
    },
  ];
}

function destinations(settings: BuildSettings): readonly Placed[] {
  if (isOn(settings, 'PLUGIN_NO_PUSH') && !settings.flags.has('PLUGIN_TAR_PATH')) {
    return [];
  }
  return settings.images.map((image) => ({
    order: 3,
    args: [
      referenceArgument('--destination=', image, composedReference(image), 'A reference to push.'),
    ],
  }));
}

/**
 * The kaniko executor's command line, in the order of the drone-kaniko plugin, which the product
 * runs on Kubernetes.
 */
export function kanikoSteps(settings: BuildSettings): readonly PlanStep[] {
  const pair = (entry: Traced, text: string, why: string) => [
    { text: '--build-arg', key: entry.key, resolved: false, why },
    { text, key: entry.key, resolved: entry.resolved, why },
  ];
  const placed: readonly Placed[] = [
    { order: 1, args: [carrying('--dockerfile=', settings.dockerfile, 'The Dockerfile.')] },
    { order: 2, args: [carrying('--context=dir://', settings.context, 'The build context.')] },
    ...destinations(settings),
    ...settings.buildArgs.map((entry) => ({
      order: 4,
      args: pair(entry, `${entry.name}=${entry.text}`, 'A build argument.'),
    })),
    ...settings.labels.map((entry) => ({
      order: 5,
      args: [
        carrying(
          '--label=',
          { ...entry, text: `${entry.name}=${entry.text}` },
          'A label on the image.',
        ),
      ],
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
      args: placed.toSorted((a, b) => a.order - b.order).flatMap(({ args }) => args),
      env: {},
      why: 'kaniko builds the image and pushes every reference.',
      phase: 'build',
      reference: null,
    },
  ];
}
