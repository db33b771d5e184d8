import { defaultDockerfile } from '../default-dockerfile.ts';
import { EMPTY_BUILD, type ImageBuild, type ImportNote } from '../image-build.ts';
import { isElsewhere, pathFrom } from '../paths.ts';
import { entriesOf, itemsOf, linesOf, type PlainEntry, recordOf, textOf } from '../plain.ts';
import { PULL_NOTE, pullFlag } from '../pull.ts';
import { readSecret, withSecret } from '../secrets.ts';
import { UNSET_ARGUMENTS } from './compose-targets.ts';

/** A target of a bake file, or a service of a Compose file as one. */
export type Target = Readonly<Record<string, unknown>>;

/** Settings of a target or of a service's build that a step carries, and those that change nothing in a step; `//` is a comment. */
export const CARRIED_SETTINGS: ReadonlySet<string> = new Set([
  '//',
  'args',
  'cache-from',
  'cache-to',
  'context',
  'description',
  UNSET_ARGUMENTS,
  'dockerfile',
  'extra-hosts',
  'inherits',
  'labels',
  'no-cache',
  'output',
  'platforms',
  'pull',
  'secret',
  'tags',
  'target',
]);

/** What to do about settings that a step does not have. */
const LEFT_OUT: Readonly<Record<string, string>> = {
  annotations: 'The step sets labels, no annotations. It was left out.',
  attest: 'The step adds no attestations. It was left out.',
  contexts: 'A build has one context. It was left out.',
  additional_contexts: 'A build has one context. It was left out.',
  'dockerfile-inline':
    'The step reads a Dockerfile of the codebase. Put it there; it was left out.',
  extends: 'It extends a service of another file, of which nothing is known here.',
  ssh: 'An SSH agent needs the flag PLUGIN_SSH_AGENT_KEY with a secret of the product.',
  'shm-size': 'Use the step’s resources instead. It was left out.',
  ulimits: 'Use the step’s resources instead. It was left out.',
};

/** Entries of a map or a list as one map. */
export function mapOf(value: unknown): Target {
  return Array.isArray(value)
    ? Object.fromEntries(
        entriesOf(value).map((entry) => [entry.name, entry.isBare ? null : entry.value]),
      )
    : recordOf(value);
}

/** A path of the codebase; `cwd://` names the folder that bake runs in. */
function pathOf(value: unknown): string {
  const path = textOf(value)
    .replace(/^cwd:\/\//, '')
    .replace(/^\.\/(?=.)/, '')
    .replace(/(?<=.)\/$/, '');
  return path === '.' ? '' : path;
}

/** Bake and Compose files name the Dockerfile from the build context on. */
function dockerfileOf(context: string, value: unknown): string {
  const path = textOf(value).replace(/^cwd:\/\//, '');
  return path === ''
    ? defaultDockerfile(context)
    : pathFrom(context, path).replace(/^Dockerfile$/, '');
}

/** Caches, secrets and outputs: as options of buildx, or as maps of their parts. */
function optionsOf(value: unknown): readonly string[] {
  return itemsOf(value).flatMap((item) =>
    typeof item === 'object' && item !== null
      ? [
          entriesOf(item)
            .map((entry) => `${entry.name}=${entry.value}`)
            .join(','),
        ]
      : linesOf(item),
  );
}

function hostsOf(value: unknown): string {
  return Array.isArray(value)
    ? linesOf(value).join(',')
    : entriesOf(value)
        .map((entry) => `${entry.name}:${entry.value}`)
        .join(',');
}

/** Whether a setting asks for nothing. */
function isOff(value: unknown): boolean {
  return value === false || value === '' || itemsOf(value).length === 0;
}

/** Entries of a map or a list; what has no value there has the Dockerfile's own. */
function givenEntries(value: unknown): readonly PlainEntry[] {
  return entriesOf(
    Object.fromEntries(Object.entries(mapOf(value)).filter(([, one]) => one !== null)),
  );
}

function flagsOf(target: Target): ImageBuild['flags'] {
  const flags = [
    pullFlag(textOf(target.pull)) ?? { name: '', value: '' },
    { name: 'PLUGIN_PLATFORM', value: linesOf(target.platforms).join(',') },
    { name: 'PLUGIN_NO_CACHE', value: /^true$/i.test(textOf(target['no-cache'])) ? 'true' : '' },
    { name: 'PLUGIN_ADD_HOST', value: hostsOf(target['extra-hosts']) },
  ];
  return flags.filter(({ value }) => value !== '');
}

/** The build that a target asks for, and what of it a step can't carry. */
export function targetBuild(
  name: string,
  target: Target,
): { build: ImageBuild; notes: readonly ImportNote[] } {
  const written = pathOf(target.context);
  const context = isElsewhere(written) ? '' : written;
  const notes: ImportNote[] = Object.entries(target)
    .filter(([key, value]) => !CARRIED_SETTINGS.has(key) && !isOff(value))
    .map(([key]) => ({
      subject: `${name}: ${key}`,
      message: LEFT_OUT[key] ?? 'The step has no such setting. It was left out.',
    }));
  if (written !== context) {
    notes.push({
      subject: `${name}: context ${written}`,
      message: 'The step builds what its codebase holds. It was left out.',
    });
  }
  for (const arg of linesOf(target[UNSET_ARGUMENTS])) {
    notes.push({
      subject: `${name}: args.${arg}`,
      message: 'It takes its value from the shell’s environment. Give it one in the step.',
    });
  }
  const [cacheTo = '', ...targets] = optionsOf(target['cache-to']);
  for (const one of targets) {
    notes.push({
      subject: `${name}: cache-to ${one}`,
      message: 'A step writes one layer cache: the first one. It was left out.',
    });
  }
  const flags = flagsOf(target);
  if (flags.some(({ value }) => value.includes(',') && value.includes('linux/'))) {
    notes.push({
      subject: `${name}: platforms`,
      message: 'A step builds for one platform: use a step for each and a manifest.',
    });
  }
  if (flags.some((flag) => flag.name === 'PLUGIN_PULL_IMAGE')) {
    notes.push({ subject: `${name}: pull`, message: PULL_NOTE });
  }
  const secrets = optionsOf(target.secret).flatMap((text) => {
    const secret = readSecret(text);
    if (secret === null) {
      notes.push({
        subject: `${name}: secret ${text}`,
        message: 'A build secret needs an id. It was left out.',
      });
    }
    return secret ?? [];
  });
  return {
    build: {
      ...secrets.reduce<ImageBuild>(withSecret, EMPTY_BUILD),
      name,
      references: linesOf(target.tags),
      context,
      dockerfile: dockerfileOf(context, target.dockerfile),
      target: textOf(target.target),
      buildArgs: givenEntries(target.args),
      labels: givenEntries(target.labels),
      cacheFrom: optionsOf(target['cache-from']),
      cacheTo,
      outputs: optionsOf(target.output),
      flags,
    },
    notes,
  };
}
