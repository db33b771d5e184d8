import type { StepDefinition } from '../../fields/index.ts';
import { flagOf } from '../../flags/index.ts';
import { readPlainDocument } from '../../yaml/index.ts';
import { variableText } from '../docker/variables.ts';
import {
  EMPTY_BUILD,
  type ImageBuild,
  type ImportNote,
  type ReadBuilds,
  unreadable,
} from '../image-build.ts';
import { entriesOf, itemsOf, linesOf, recordOf, textOf } from '../plain.ts';

type Settings = Readonly<Record<string, unknown>>;

interface PluginStep {
  readonly name: string;
  readonly plugin: string;
  readonly settings: Settings;
}

/** Images of the plugins, such as `plugins/kaniko-ecr:1.13` or `plugins/docker`. */
const IMAGE = /(?:^|\/)plugins\/(?:(?:kaniko|drone|buildx)-)?([a-z]+)(?::|$)/;

const CREDENTIALS = new Set([
  'username',
  'password',
  'access_key',
  'secret_key',
  'json_key',
  'docker_username',
  'docker_password',
  'client_id',
  'client_secret',
  'client_cert',
  'tenant_id',
  'config',
  'email',
]);

/** Settings that the build itself carries. */
const CARRIED = new Set([
  'repo',
  'registry',
  'tags',
  'dockerfile',
  'context',
  'target',
  'build_args',
  'args',
  'custom_labels',
  'labels',
  'cache_from',
  'cache_to',
]);

/** All steps with an image of a plugin, wherever they stand: Drone's, or the product's Plugin steps. */
function pluginSteps(value: unknown, plugins: ReadonlySet<string>): readonly PluginStep[] {
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  const record = recordOf(value);
  const spec = 'spec' in record ? recordOf(record.spec) : record;
  const plugin = IMAGE.exec(textOf(spec.image))?.[1];
  if (plugin !== undefined && plugins.has(plugin)) {
    return [{ name: textOf(record.name), plugin, settings: recordOf(spec.settings) }];
  }
  return Object.values(value).flatMap((inner) => pluginSteps(inner, plugins));
}

/** The settings with Drone's own variables, `${DRONE_TAG}`, as expressions. */
function withExpressions(value: unknown): unknown {
  if (typeof value === 'string') {
    return value.replace(/\$\{(DRONE_\w+)[^}]*\}/g, (_, name: string) => variableText(name).text);
  }
  if (Array.isArray(value)) {
    return value.map(withExpressions);
  }
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withExpressions(one)]))
    : value;
}

/** The repository as the plugin composes it: the registry goes in front of a name without it. */
function repositoryOf({ repo, registry }: Settings): string {
  const name = textOf(repo);
  const host = textOf(registry)
    .replace(/^https?:\/\//, '')
    .replace(/\/+$/, '');
  const isHub = host === '' || /^(?:index\.)?docker\.io(?:\/v\d)?$/.test(host);
  return isHub || name.startsWith(`${host}/`) ? name : `${host}/${name}`;
}

function listOf(value: unknown): readonly string[] {
  return linesOf(value).flatMap((line) => line.split(',').map((item) => item.trim()));
}

function buildOf({ name, settings }: PluginStep): { build: ImageBuild; notes: ImportNote[] } {
  const notes: ImportNote[] = [];
  const flags: ImageBuild['flags'][number][] = [];
  for (const [setting, value] of Object.entries(settings)) {
    const flag = `PLUGIN_${setting.toUpperCase()}`;
    if (CARRIED.has(setting)) {
      continue;
    }
    if (CREDENTIALS.has(setting)) {
      notes.push({
        subject: setting,
        message: 'A connector of the product holds the credentials.',
      });
    } else if (flagOf(flag) === null) {
      notes.push({ subject: setting, message: 'No plugin of the step reads it. It was left out.' });
    } else {
      flags.push({ name: flag, value: itemsOf(value).map(textOf).join(',') });
    }
  }
  const repository = repositoryOf(settings);
  const tags = listOf(settings.tags);
  const build: ImageBuild = {
    ...EMPTY_BUILD,
    name,
    references:
      repository === ''
        ? []
        : (tags.length === 0 ? ['latest'] : tags).map((tag) => `${repository}:${tag}`),
    dockerfile: textOf(settings.dockerfile),
    context: textOf(settings.context) === '.' ? '' : textOf(settings.context),
    target: textOf(settings.target),
    buildArgs: entriesOf(settings.build_args ?? settings.args),
    labels: entriesOf(settings.custom_labels ?? settings.labels),
    cacheFrom: listOf(settings.cache_from),
    cacheTo: textOf(settings.cache_to),
    flags,
  };
  return { build, notes };
}

/**
 * Reads the build plugins of a Drone pipeline, or Plugin steps of the product: `image: plugins/…` with
 * `settings`. What only the plugins know becomes flags. Source: the plugins' own settings.
 * @param definitions the step types, each with the name of its plugin
 */
export function readPluginSteps(text: string, definitions: readonly StepDefinition[]): ReadBuilds {
  const { data, syntax } = readPlainDocument(text);
  const [broken] = syntax;
  if (broken !== undefined) {
    return unreadable(`The pipeline does not parse: ${broken.message}`);
  }
  const plugins = new Set(definitions.flatMap(({ plugin }) => plugin ?? []));
  const read = pluginSteps(withExpressions(data), plugins).map(buildOf);
  return read.length === 0
    ? unreadable('No step here has the image of a build plugin, such as plugins/docker.')
    : {
        ok: true,
        builds: read.map(({ build }) => build),
        notes: read.flatMap(({ notes }) => notes),
      };
}
