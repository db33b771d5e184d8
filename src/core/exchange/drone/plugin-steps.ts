import { recordOf, textOf } from '../plain.ts';

type Settings = Readonly<Record<string, unknown>>;

/** A step with the image of a build plugin. */
export interface PluginStep {
  readonly name: string;
  /** The plugin by its registry, such as `ecr`. */
  readonly plugin: string;
  readonly settings: Settings;
  /** Keys of the step itself that say more than its image and settings. */
  readonly more: readonly string[];
}

/**
 * Images such as `plugins/kaniko-ecr:1.13`, `plugins/docker` and `woodpeckerci/plugin-docker-buildx`, and
 * those that others make of them, such as `thegeeklab/drone-docker-buildx`.
 */
const IMAGE =
  /(?:^|\/)(?:plugins\/(?:(?:kaniko|drone|buildx)-)?|(?:woodpeckerci|woodpecker-plugins)\/(?:plugin-)?|[\w.-]+\/drone-)([a-z-]+)(?:[:@]|$)/;
/** The plugins that push to any registry, by the names of their images. */
const GENERAL = new Set(['docker', 'kaniko', 'buildx', 'docker-buildx']);

/** Keys of a step that are no settings, and have no say in what is built. */
const OWN_KEYS = new Set([
  'name',
  'identifier',
  'type',
  'image',
  'settings',
  'spec',
  'connectorRef',
  'pull',
]);
/** Keys of a step that are no settings of its plugin where it has no `settings`. */
const OTHER_KEYS = new Set([
  'commands',
  'depends_on',
  'environment',
  'failure',
  'privileged',
  'volumes',
  'when',
]);

function settingsOf(spec: Settings): Settings {
  if ('settings' in spec) {
    return recordOf(spec.settings);
  }
  // The oldest pipelines have the settings in the step itself.
  return Object.fromEntries(
    Object.entries(spec).filter(([key]) => !OWN_KEYS.has(key) && !OTHER_KEYS.has(key)),
  );
}

/**
 * All steps with an image of a plugin, wherever they stand: Drone's and Woodpecker's, or the product's
 * Plugin steps.
 */
export function pluginSteps(
  value: unknown,
  plugins: ReadonlySet<string>,
  name = '',
): readonly PluginStep[] {
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  const record = recordOf(value);
  const spec = 'spec' in record ? recordOf(record.spec) : record;
  const found = IMAGE.exec(textOf(spec.image))?.[1] ?? '';
  const plugin = GENERAL.has(found) ? 'docker' : found;
  if (plugins.has(plugin)) {
    const settings = settingsOf(spec);
    const keys = new Set([...Object.keys(record), ...Object.keys(spec)]);
    const more = [...keys].filter(
      (key) => !OWN_KEYS.has(key) && !('settings' in spec ? false : key in settings),
    );
    return [{ name: textOf(record.name) || name, plugin, settings, more }];
  }
  return Object.entries(value).flatMap(([key, inner]) =>
    pluginSteps(inner, plugins, /^\d+$/.test(key) ? '' : key),
  );
}
