import { PLUGIN_FLAGS } from '../../flags/index.ts';
import { defaultDockerfile } from '../default-dockerfile.ts';
import type { ImageBuild } from '../image-build.ts';
import { type BuildOption, NO_COUNTERPART, SWITCH, VALUE, withEntry, withFlag } from './option.ts';
import { pathIn, type Reading, readOptions } from './read-arguments.ts';

/** The program, or its image that another program runs. */
const EXECUTOR = /^(?:(?:.*\/)?kaniko(?:-project)?\/executor(?:[:@].*)?|executor)$/;

/** One path has a flag that every kaniko plugin reads; several have another one, which fewer do. */
function withIgnoredPath(build: ImageBuild, value: string): ImageBuild {
  const isOfPaths = (name: string) => /^PLUGIN_IGNORE_PATHS?$/.test(name);
  const earlier = build.flags.find(({ name }) => isOfPaths(name));
  const flag =
    earlier === undefined
      ? { name: 'PLUGIN_IGNORE_PATH', value }
      : { name: 'PLUGIN_IGNORE_PATHS', value: `${earlier.value},${value}` };
  return { ...build, flags: [...build.flags.filter(({ name }) => !isOfPaths(name)), flag] };
}

/** What the step itself says. Source: the README of kaniko on its flags. */
const OWN: readonly BuildOption[] = [
  {
    names: ['-d', '--destination'],
    ...VALUE,
    apply: (build, value) => ({ ...build, references: [...build.references, value] }),
  },
  {
    names: ['-f', '--dockerfile'],
    ...VALUE,
    apply: (build, value) => ({ ...build, dockerfile: value }),
  },
  {
    names: ['-c', '--context'],
    ...VALUE,
    apply: (build, value) =>
      /^(?!dir:)[a-z0-9]+:\/\//.test(value)
        ? null
        : { ...build, context: value.replace(/^dir:\/\//, '') },
    refusal:
      'The step builds what its codebase holds. Clone that source in the pipeline; the context was left out.',
  },
  { names: ['--target'], ...VALUE, apply: (build, value) => ({ ...build, target: value }) },
  {
    names: ['--build-arg'],
    ...VALUE,
    apply: withEntry('buildArgs'),
    refusal: 'It takes its value from the environment. Give it one in the step.',
  },
  {
    names: ['--label'],
    ...VALUE,
    apply: withEntry('labels'),
    refusal: 'A label needs a name.',
  },
  {
    names: ['--cache-repo'],
    ...VALUE,
    apply: (build, value) => ({ ...build, remoteCache: value }),
  },
  {
    names: ['--customPlatform', '--custom-platform'],
    ...VALUE,
    // Every builder's plugin knows this name of it.
    apply: withFlag('PLUGIN_PLATFORM'),
  },
  { names: ['--ignore-path'], ...VALUE, apply: withIgnoredPath },
  // The plugin turns the cache on for a remote cache image, and always reports the digest.
  { names: ['--cache'], ...SWITCH },
  { names: ['--digest-file'], ...VALUE },
  // A step without Optimize takes snapshots in this way.
  {
    names: ['--snapshot-mode', '--snapshotMode'],
    ...VALUE,
    apply: (build, value) =>
      value === 'redo' ? build : withFlag('PLUGIN_SNAPSHOT_MODE')(build, value),
  },
];

/** The flags of the plugins that are an option of kaniko by the same meaning. */
const FLAGS: readonly BuildOption[] = PLUGIN_FLAGS.flatMap(({ name, type, kaniko }) => {
  if (kaniko === undefined) {
    return [];
  }
  const option = kaniko.argument.replace(/=.*$/, '');
  const isSwitch = type.kind === 'switch';
  const set = withFlag(name, isSwitch && kaniko.saysFalse !== true ? 'true' : undefined);
  const apply = (build: ImageBuild, value: string) =>
    set(build, isSwitch && value === '' ? 'true' : value.replace(/(?<=^\d+)h$/, ''));
  const saysFalse = kaniko.saysFalse === true ? ({ saysFalse: true } as const) : {};
  return [{ names: [option], takesValue: !isSwitch, ...saysFalse, apply }];
});

const BY_NAME: ReadonlyMap<string, BuildOption> = new Map(
  [...FLAGS, ...OWN].flatMap((option) => option.names.map((name) => [name, option])),
);

/** A kaniko option; one that the plugins do not know has a value when it is written with `=` only. */
function optionOf(name: string): BuildOption | null {
  return (
    BY_NAME.get(name) ??
    (name.startsWith('--') ? { names: [name], ...SWITCH, note: NO_COUNTERPART } : null)
  );
}

/** The words behind kaniko's executor; null for another command. */
export function executorArguments(words: readonly string[]): readonly string[] | null {
  const at = words.findIndex((word) => EXECUTOR.test(word));
  return at === -1 ? null : words.slice(at + 1);
}

/**
 * Reads the arguments of kaniko's executor.
 * @param folder where it runs, from the root of the codebase on
 */
export function readExecutor(words: readonly string[], folder: string): Reading {
  const { build, notes, others } = readOptions(words, optionOf);
  const context = pathIn(folder, build.context.replace(/^\/workspace\/?/, '') || '.');
  const written = build.dockerfile.replace(/^\/workspace\//, '');
  return {
    build: {
      ...build,
      context,
      dockerfile: written === '' ? defaultDockerfile(context) : pathIn(folder, written),
    },
    notes: [
      ...notes,
      ...others.map(({ word: subject }) => ({
        subject,
        message: 'kaniko takes options only. It was left out.',
      })),
    ],
  };
}
