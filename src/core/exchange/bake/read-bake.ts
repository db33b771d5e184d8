import { readPlainDocument } from '../../yaml/index.ts';
import { defaultDockerfile } from '../default-dockerfile.ts';
import {
  EMPTY_BUILD,
  type ImageBuild,
  type ImportNote,
  type ReadBuilds,
  unreadable,
} from '../image-build.ts';
import { pathFrom } from '../paths.ts';
import { entriesOf, itemsOf, linesOf, recordOf, textOf } from '../plain.ts';
import { readSecret, withSecret } from '../secrets.ts';
import { composeTargets } from './compose-targets.ts';
import { hclTargets } from './hcl-targets.ts';
import { HclMistake } from './hcl-tokens.ts';
import { Interpolation, mapTexts } from './interpolate.ts';
import { withoutMatrices } from './matrix.ts';

type Target = Readonly<Record<string, unknown>>;

/** Settings of a target that a build carries, and those that change nothing in a step; `//` is a comment. */
const CARRIED = new Set([
  '//',
  'args',
  'cache-from',
  'cache-to',
  'context',
  'description',
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

/** Entries of a map or a list as one map. */
function mapOf(value: unknown): Target {
  return Array.isArray(value)
    ? Object.fromEntries(
        entriesOf(value).map((entry) => [entry.name, entry.isBare ? null : entry.value]),
      )
    : recordOf(value);
}

/** A target with the settings of the targets that it inherits; its own go first. */
function inherited(name: string, targets: Target, seen: readonly string[] = []): Target {
  const own = recordOf(targets[name]);
  const parents = linesOf(own.inherits).filter((parent) => !seen.includes(parent));
  const settings = parents.map((parent) => inherited(parent, targets, [...seen, name]));
  const merged: Target = Object.assign({}, ...settings);
  return {
    ...merged,
    ...own,
    args: { ...mapOf(merged.args), ...mapOf(own.args) },
    labels: { ...mapOf(merged.labels), ...mapOf(own.labels) },
  };
}

function pathOf(value: unknown): string {
  const path = textOf(value).replace(/^\.\/(?=.)/, '');
  return path === '.' ? '' : path;
}

/** Bake and Compose files name the Dockerfile from the build context on. */
function dockerfileOf(context: string, value: unknown): string {
  const path = textOf(value);
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

function flagsOf(target: Target): ImageBuild['flags'] {
  const flags = [
    { name: 'PLUGIN_PLATFORM', value: linesOf(target.platforms).join(',') },
    { name: 'PLUGIN_NO_CACHE', value: /^true$/i.test(textOf(target['no-cache'])) ? 'true' : '' },
    { name: 'PLUGIN_ADD_HOST', value: hostsOf(target['extra-hosts']) },
  ];
  return flags.filter(({ value }) => value !== '');
}

function buildOf(
  name: string,
  target: Target,
): { build: ImageBuild; notes: readonly ImportNote[] } {
  const context = pathOf(target.context);
  const notes: ImportNote[] = Object.entries(target)
    .filter(([key, value]) => !CARRIED.has(key) && value !== null && itemsOf(value).length > 0)
    .map(([key]) => ({
      subject: `${name}: ${key}`,
      message: 'The step has no such setting. It was left out.',
    }));
  const isGiven = ([, value]: readonly [string, unknown]) => value !== null;
  for (const [arg] of Object.entries(mapOf(target.args)).filter((entry) => !isGiven(entry))) {
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
  const secrets = optionsOf(target.secret).flatMap((text) => readSecret(text) ?? []);
  return {
    build: {
      ...secrets.reduce<ImageBuild>(withSecret, EMPTY_BUILD),
      name,
      references: linesOf(target.tags),
      context,
      dockerfile: dockerfileOf(context, target.dockerfile),
      target: textOf(target.target),
      buildArgs: entriesOf(Object.fromEntries(Object.entries(mapOf(target.args)).filter(isGiven))),
      labels: entriesOf(mapOf(target.labels)),
      cacheFrom: optionsOf(target['cache-from']),
      cacheTo,
      outputs: optionsOf(target.output),
      flags,
    },
    notes,
  };
}

/** Whether a text is in HCL, the language of most bake files: blocks with a name in quotes. */
function isHcl(text: string): boolean {
  return /^\s*(?:target|group|variable|function)\s+"[^"]*"\s*\{/m.test(text);
}

function defaultsOf(variables: Target): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(variables).flatMap(([name, value]) => {
      const given = typeof value === 'object' ? recordOf(value).default : value;
      return given === undefined || given === null ? [] : [[name, textOf(given)] as const];
    }),
  );
}

/** The targets of a file, with variables and matrices filled in. */
function targetsOf(root: Target): { targets: Target; notes: readonly ImportNote[] } {
  if ('services' in root) {
    const filling = new Interpolation(new Map());
    const targets = mapTexts(composeTargets(root), (text) => filling.compose(text));
    return { targets: recordOf(targets), notes: filling.notes };
  }
  const filling = new Interpolation(defaultsOf(recordOf(root.variable)));
  const targets = mapTexts(withoutMatrices(recordOf(root.target)), (text) => filling.bake(text));
  return { targets: recordOf(targets), notes: filling.notes };
}

/** The targets of a text in any of its languages. */
function readTargets(text: string): ReturnType<typeof targetsOf> | { readonly failure: string } {
  if (isHcl(text)) {
    try {
      const { targets, notes } = hclTargets(text);
      return { targets, notes };
    } catch (failure) {
      if (failure instanceof HclMistake) {
        return {
          failure: `${failure.message} Run docker buildx bake --print and give what it prints: there everything is filled in.`,
        };
      }
      throw failure;
    }
  }
  const { data, syntax } = readPlainDocument(text);
  const [broken] = syntax;
  return broken === undefined
    ? targetsOf(recordOf(data))
    : { failure: `The file does not parse: ${broken.message}` };
}

/**
 * Reads a bake file in HCL or as JSON, as `docker buildx bake --print` writes it, or a Compose file.
 * Sources: the bake file reference and the Compose build specification.
 */
export function readBakeFile(text: string): ReadBuilds {
  const found = readTargets(text);
  if ('failure' in found) {
    return unreadable(found.failure);
  }
  const { targets, notes } = found;
  const parents = new Set(Object.values(targets).flatMap((one) => linesOf(recordOf(one).inherits)));
  const read = Object.keys(targets).map((name) => buildOf(name, inherited(name, targets)));
  const isPushed = ({ build }: (typeof read)[number]) => build.references.length > 0;
  const pushed = read.filter((one) => isPushed(one));
  const unnamed = read.filter((one) => !isPushed(one) && !parents.has(one.build.name));
  return pushed.length === 0
    ? unreadable('No target or service of this file is built and names an image.')
    : {
        ok: true,
        builds: pushed.map(({ build }) => build),
        notes: [
          ...notes,
          ...pushed.flatMap((one) => one.notes),
          ...unnamed.map(({ build }) => ({
            subject: build.name,
            message: 'It names no image to push, so it makes no step.',
          })),
        ],
      };
}
