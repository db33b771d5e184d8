import type { StepDefinition } from '../../fields/index.ts';
import { flagOf, isTrueWord } from '../../flags/index.ts';
import { readPlainDocuments } from '../../yaml/index.ts';
import {
  EMPTY_BUILD,
  type ImageBuild,
  type ImportNote,
  type ReadBuilds,
  unreadable,
} from '../image-build.ts';
import { entriesOf, itemsOf, linesOf, type PlainEntry, textOf } from '../plain.ts';
import { splitList } from '../split-list.ts';
import { SettingTexts } from './expressions.ts';
import { type PluginStep, pluginSteps } from './plugin-steps.ts';

type Settings = Readonly<Record<string, unknown>>;

const CREDENTIALS =
  /^(?:(?:docker_|base_image_)?(?:username|password)|access_key|secret_key|json_key|client_(?:id|secret|cert(?:ificate)?)|tenant_id|config|email|logins|assume_role|external_id|oidc_token_id)$/;

/** Settings that the build itself carries. */
export const CARRIED_SETTINGS: ReadonlySet<string> = new Set([
  'repo',
  'registry',
  'location',
  'tags',
  'tag',
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

/** Settings that other plugins call differently. */
const ALIASES: Readonly<Record<string, string>> = {
  custom_platform: 'platform',
  platforms: 'platform',
};

/** The registry of a plugin whose settings name none. */
function usualRegistry(plugin: string, { location }: Settings): string {
  const garHost = textOf(location) === '' ? '' : `${textOf(location)}-docker.pkg.dev`;
  return { gcr: 'gcr.io', gar: garHost }[plugin] ?? '';
}

/** The repository as the plugin composes it: the registry goes in front of a name without it. */
function repositoryOf({ plugin, settings }: PluginStep): string {
  const name = textOf(settings.repo);
  const host = (textOf(settings.registry) || usualRegistry(plugin, settings))
    .replace(/^https?:\/\//, '')
    .replace(/\/+$/, '');
  const isHub = host === '' || /^(?:index\.)?docker\.io(?:\/v\d)?$/.test(host);
  return name === '' || isHub || name.startsWith(`${host}/`) ? name : `${host}/${name}`;
}

function listOf(value: unknown): readonly string[] {
  return linesOf(value).flatMap(splitList);
}

/** Entries as a map, as a list, or as one text with commas between them. */
function entriesIn(value: unknown): readonly PlainEntry[] {
  return entriesOf(typeof value === 'string' ? splitList(value) : value);
}

function pathOf(value: unknown): string {
  const path = textOf(value)
    .replace(/^\.\/(?=.)/, '')
    .replace(/(?<=.)\/$/, '');
  return path === '.' ? '' : path;
}

/** The remote cache image, which two settings turn on together. */
function remoteCacheOf({ enable_cache: isOn, cache_repo: repository }: Settings): string {
  return isTrueWord(textOf(isOn)) ? textOf(repository) : '';
}

function buildOf(step: PluginStep): { build: ImageBuild; notes: readonly ImportNote[] } {
  const texts = new SettingTexts();
  const notes: ImportNote[] = [];
  const flags: ImageBuild['flags'][number][] = [];
  const carried: Record<string, unknown> = {};
  const remoteCache = remoteCacheOf(step.settings);
  for (const [setting, value] of Object.entries(step.settings)) {
    const flag = `PLUGIN_${(ALIASES[setting] ?? setting).toUpperCase()}`;
    if (CREDENTIALS.test(setting)) {
      notes.push({
        subject: setting,
        message: 'A connector of the product holds the credentials.',
      });
    } else if (CARRIED_SETTINGS.has(setting)) {
      carried[setting] = texts.convert(value);
    } else if (remoteCache !== '' && /^(?:enable_cache|cache_repo)$/.test(setting)) {
      carried[setting] = value;
    } else if (flagOf(flag) === null) {
      notes.push({ subject: setting, message: 'No plugin of the step reads it. It was left out.' });
    } else {
      // A map reaches a plugin as JSON.
      const items = itemsOf(texts.convert(value)).map((item) =>
        typeof item === 'object' ? JSON.stringify(item) : textOf(item),
      );
      flags.push({ name: flag, value: items.join(',') });
    }
  }
  const repository = repositoryOf({ ...step, settings: carried });
  const tags = [...listOf(carried.tags), ...listOf(carried.tag)];
  const build: ImageBuild = {
    ...EMPTY_BUILD,
    name: step.name,
    references:
      repository === ''
        ? []
        : (tags.length === 0 ? ['latest'] : tags).map((tag) => `${repository}:${tag}`),
    dockerfile: pathOf(carried.dockerfile),
    context: pathOf(carried.context),
    target: textOf(carried.target),
    buildArgs: [...entriesIn(carried.args), ...entriesIn(carried.build_args)],
    labels: [...entriesIn(carried.labels), ...entriesIn(carried.custom_labels)],
    cacheFrom: listOf(carried.cache_from),
    cacheTo: textOf(carried.cache_to),
    remoteCache: textOf(texts.convert(remoteCache)),
    flags,
  };
  const left = step.more.map((subject) => ({
    subject,
    message:
      subject === 'when'
        ? 'Give the step this condition under Advanced.'
        : 'It stands beside the settings. It was left out.',
  }));
  return { build, notes: [...notes, ...texts.notes, ...left] };
}

/**
 * Reads the build plugins of a Drone or Woodpecker pipeline, or Plugin steps of the product: an image
 * such as `plugins/docker` with `settings`. What only the plugins know becomes flags. Source: the
 * plugins' own settings.
 * @param definitions the step types, each with the name of its plugin
 */
export function readPluginSteps(text: string, definitions: readonly StepDefinition[]): ReadBuilds {
  const documents = readPlainDocuments(text);
  const [broken] = documents.flatMap(({ syntax }) => syntax);
  if (broken !== undefined) {
    return unreadable(`The pipeline does not parse: ${broken.message}`);
  }
  const plugins = new Set(definitions.flatMap(({ plugin }) => plugin ?? []));
  const read = documents.flatMap(({ data }) => pluginSteps(data, plugins)).map(buildOf);
  return read.length === 0
    ? unreadable('No step here has the image of a build plugin, such as plugins/docker.')
    : {
        ok: true,
        builds: read.map(({ build }) => build),
        notes: read.flatMap(({ notes }) => notes),
      };
}
