import { readPlainDocument } from '../../yaml/index.ts';
import {
  EMPTY_BUILD,
  type ImageBuild,
  type ImportNote,
  type ReadBuilds,
  unreadable,
} from '../image-build.ts';
import { pathFrom } from '../paths.ts';
import { entriesOf, linesOf, recordOf, textOf } from '../plain.ts';

type Target = Readonly<Record<string, unknown>>;

/** Settings of a target that a step has no counterpart for, by their names in bake and Compose files. */
const LEFT_OUT = [
  'annotations',
  'attest',
  'additional_contexts',
  'call',
  'contexts',
  'description',
  'dockerfile-inline',
  'dockerfile_inline',
  'entitlements',
  'isolation',
  'network',
  'no-cache-filter',
  'output',
  'privileged',
  'secret',
  'secrets',
  'shm-size',
  'shm_size',
  'ssh',
  'ulimits',
] as const;

/** A target with the settings of the targets that it inherits; its own go first. */
function inherited(name: string, targets: Target, seen: readonly string[] = []): Target {
  const own = recordOf(targets[name]);
  const parents = linesOf(own.inherits).filter((parent) => !seen.includes(parent));
  const settings = parents.map((parent) => inherited(parent, targets, [...seen, name]));
  const merged: Target = Object.assign({}, ...settings);
  return {
    ...merged,
    ...own,
    args: { ...recordOf(merged.args), ...recordOf(own.args) },
    labels: { ...recordOf(merged.labels), ...recordOf(own.labels) },
  };
}

function pathOf(value: unknown): string {
  const path = textOf(value).replace(/^\.\/(?=.)/, '');
  return path === '.' ? '' : path;
}

/** Bake and Compose files name the Dockerfile from the build context on. */
function dockerfileOf(context: string, value: unknown): string {
  const path = pathFrom(context, textOf(value) || 'Dockerfile');
  return path === 'Dockerfile' ? '' : path;
}

function buildOf(
  name: string,
  target: Target,
): { build: ImageBuild; notes: readonly ImportNote[] } {
  const platforms = linesOf(target.platforms).join(',');
  const noCache = target['no-cache'] ?? target.no_cache;
  const context = pathOf(target.context);
  const lost = LEFT_OUT.filter((key) => target[key] !== undefined && target[key] !== null);
  return {
    build: {
      ...EMPTY_BUILD,
      name,
      references: linesOf(target.tags),
      context,
      dockerfile: dockerfileOf(context, target.dockerfile),
      target: textOf(target.target),
      buildArgs: entriesOf(target.args),
      labels: entriesOf(target.labels),
      cacheFrom: linesOf(target['cache-from'] ?? target.cache_from),
      cacheTo: linesOf(target['cache-to'] ?? target.cache_to)[0] ?? '',
      flags: [
        ...(platforms === '' ? [] : [{ name: 'PLUGIN_PLATFORM', value: platforms }]),
        ...(noCache === true ? [{ name: 'PLUGIN_NO_CACHE', value: 'true' }] : []),
      ],
    },
    notes: lost.map((key) => ({
      subject: `${name}: ${key}`,
      message: 'The step has no such setting. It was left out.',
    })),
  };
}

/** The targets of a Compose file: its services that are built. */
function composeTargets(services: Target): Target {
  return Object.fromEntries(
    Object.entries(services).flatMap(([name, value]) => {
      const service = recordOf(value);
      if (service.build === undefined || service.build === null) {
        return [];
      }
      const build =
        typeof service.build === 'string' ? { context: service.build } : recordOf(service.build);
      const image = textOf(service.image);
      const tags = [
        ...(image === '' ? [] : [image]),
        ...linesOf('tags' in build ? build.tags : []),
      ];
      return [[name, { ...build, tags }]];
    }),
  );
}

/** Whether a text is in HCL, the language of most bake files: blocks with a name in quotes. */
function isHcl(text: string): boolean {
  return /^\s*(?:target|group|variable|function)\s+"[^"]*"\s*\{/m.test(text);
}

/**
 * Reads a bake file as JSON, as `docker buildx bake --print` writes it, or a Compose file. Sources: the
 * bake file reference and the Compose build specification.
 */
export function readBakeFile(text: string): ReadBuilds {
  if (isHcl(text)) {
    return unreadable(
      'This bake file is in HCL. Run docker buildx bake --print and give what it prints: there all variables are filled in.',
    );
  }
  const { data, syntax } = readPlainDocument(text);
  const [broken] = syntax;
  if (broken !== undefined) {
    return unreadable(`The file does not parse: ${broken.message}`);
  }
  const root = recordOf(data);
  const targets =
    'services' in root ? composeTargets(recordOf(root.services)) : recordOf(root.target);
  const read = Object.keys(targets)
    .map((name) => buildOf(name, inherited(name, targets)))
    .filter(({ build }) => build.references.length > 0);
  return read.length === 0
    ? unreadable('No target or service of this file is built and names an image.')
    : {
        ok: true,
        builds: read.map(({ build }) => build),
        notes: read.flatMap(({ notes }) => notes),
      };
}
