import type { FieldDefinition } from '../../fields/index.ts';
import { type Builder, flagOf, isRead } from '../../flags/index.ts';
import type { Infrastructure } from '../../model/infrastructure.ts';
import type { PlanVariable } from '../../model/plan.ts';
import { composedReference, entryText, isOn } from '../arguments.ts';
import type { BuildSettings, Traced } from '../settings.ts';
import { BASE_IMAGE_LOGIN, CONNECTOR_LOGINS, isCredential } from './logins.ts';

/** Where a field's `setting` says more than its own variable. */
type Special = (field: FieldDefinition, settings: BuildSettings) => readonly PlanVariable[];

function variable(name: string, value: Traced, why: string): PlanVariable {
  const { text, key, resolved, stageVariable } = value;
  const origin = stageVariable === undefined ? {} : { stageVariable };
  return { name, value: text, key, resolved, why, ...origin };
}

function secretVariable(name: string, key: string | null, why: string): PlanVariable {
  return { name, value: null, key, resolved: false, why };
}

/**
 * The registry to log in to, where the step tells it: what goes before the image's path. Null for a
 * step whose connector names it.
 */
export function pushRegistry({ definition, images }: BuildSettings): Traced | null {
  const [image] = images;
  const field = definition.fields.find(({ setting }) => setting === 'PLUGIN_REGISTRY');
  const repository = definition.fields.find(({ setting }) => setting === 'PLUGIN_REPO');
  if (image === undefined || repository === undefined) {
    return null;
  }
  const at = image.parts.findIndex(({ key }) => key === repository.key);
  const before = image.parts.slice(0, at).map(({ text }) => text);
  const text =
    at > 0 ? before.join('').replace(/\/$/, '') : (composedReference(image).split('/')[0] ?? '');
  return { text, key: field?.key ?? repository.key, resolved: false };
}

/** The base image connectors of a step, of which the plugins get the first. */
export function baseImageConnectors({ definition, fields }: BuildSettings): readonly Traced[] {
  const field = definition.fields.find(({ setting }) => setting === BASE_IMAGE_LOGIN.registry);
  if (field === undefined) {
    return [];
  }
  const single = fields.scalar(field.key);
  return single === null ? fields.items(field.key) : [single];
}

const SPECIAL: Readonly<Record<string, Special>> = {
  credentials: (field, settings) => {
    const connector = settings.connectorRef;
    return field.kind.kind !== 'connector' || connector === null
      ? []
      : CONNECTOR_LOGINS[field.kind.connectorType].variables.map((name) =>
          secretVariable(name, field.key, `From ${connector}; never shown.`),
        );
  },
  // Several fields make up the registry, so it is written once, for all of them.
  PLUGIN_REGISTRY: () => [],
  PLUGIN_SNAPSHOT_MODE: (field, settings) => {
    const { optimize } = settings;
    const why = optimize === null ? 'Optimize counts as on.' : 'Optimize is on.';
    const value = { text: 'redo', key: optimize === null ? null : field.key, resolved: false };
    return optimize === null || optimize.text === 'true'
      ? [variable('PLUGIN_SNAPSHOT_MODE', value, why)]
      : [];
  },
  PLUGIN_CACHE_REPO: (field, settings) => {
    const value = settings.fields.scalar(field.key);
    return value === null
      ? []
      : [
          variable('PLUGIN_ENABLE_CACHE', { ...value, text: 'true', resolved: false }, field.help),
          variable('PLUGIN_CACHE_REPO', value, field.help),
        ];
  },
  PLUGIN_BASE_IMAGE_REGISTRY: (_, settings) => {
    const [first] = baseImageConnectors(settings);
    return first === undefined
      ? []
      : Object.values(BASE_IMAGE_LOGIN).map((name) =>
          secretVariable(name, first.key, `From ${first.text}; never shown.`),
        );
  },
};

/** A field's value as the variable carries it: lists and maps with commas between their items. */
function plainValue({ key, kind }: FieldDefinition, { fields }: BuildSettings): Traced | null {
  if (kind.kind === 'list' || kind.kind === 'map') {
    const items = fields.items(key);
    const entries = fields.entries(key).map((entry) => ({ ...entry, text: entryText(entry) }));
    const all = [...items, ...entries];
    const resolved = all.some((item) => item.resolved);
    return all.length === 0
      ? fields.scalar(key)
      : { text: all.map(({ text }) => text).join(','), key, resolved };
  }
  return fields.scalar(key);
}

function fieldVariables(settings: BuildSettings, builder: Builder): readonly PlanVariable[] {
  const { definition } = settings;
  return definition.fields.flatMap((field): readonly PlanVariable[] => {
    const { setting } = field;
    const flag = setting === undefined ? null : flagOf(setting);
    if (setting === undefined || (flag !== null && !isRead(flag, definition, builder))) {
      return [];
    }
    const special = SPECIAL[setting];
    if (special !== undefined) {
      return special(field, settings);
    }
    const value = plainValue(field, settings);
    return value === null ? [] : [variable(setting, value, flag?.meaning ?? field.help)];
  });
}

function registryVariable(settings: BuildSettings): readonly PlanVariable[] {
  const isNamed = settings.definition.fields.some(
    ({ kind }) =>
      kind.kind === 'connector' && CONNECTOR_LOGINS[kind.connectorType].namesRegistry === true,
  );
  const registry = isNamed ? null : pushRegistry(settings);
  return registry === null ? [] : [variable('PLUGIN_REGISTRY', registry, 'The registry’s host.')];
}

/** What the product sets by itself (public copy of its server's plugin settings; may lag). */
function productVariables(infrastructure: Infrastructure): readonly PlanVariable[] {
  const off = { text: 'true', key: null, resolved: false };
  return infrastructure === 'kubernetes'
    ? [secretVariable('PLUGIN_ARTIFACT_FILE', null, 'A path that the product chooses.')]
    : [variable('PLUGIN_DAEMON_OFF', off, 'The product sets it: its own docker daemon is used.')];
}

/** What automatic tags are made of; the product sets both in every build. */
function gitVariables(settings: BuildSettings): readonly PlanVariable[] {
  const why = 'The product sets it; automatic tags are made of it.';
  const { resolve } = settings.fields;
  return isOn(settings, 'PLUGIN_AUTO_TAG')
    ? [
        variable('DRONE_COMMIT_REF', resolve('<+codebase.commitRef>'), why),
        variable('DRONE_REPO_BRANCH', resolve('<+DRONE_REPO_BRANCH>'), why),
      ]
    : [];
}

function ownVariable(name: string, value: Traced): PlanVariable {
  const shown = variable(name, value, flagOf(name)?.meaning ?? 'No setting of the plugin.');
  const isShown = !isCredential(name) || value.text.includes('<+');
  return isShown ? shown : { ...shown, value: null, why: `${shown.why} Not shown.` };
}

/**
 * The variables that the product hands to the plugin for a step, by the `setting` of its fields, then
 * those that the step or its stage sets itself. Credentials are named, and never shown.
 */
export function pluginEnvironment(
  settings: BuildSettings,
  builder: Builder,
  infrastructure: Infrastructure,
): readonly PlanVariable[] {
  const own = [...settings.flags.values()].map((entry) => ownVariable(entry.name, entry));
  const given = [
    ...registryVariable(settings),
    ...fieldVariables(settings, builder),
    ...productVariables(infrastructure),
    ...gitVariables(settings),
  ];
  return [...given.filter(({ name }) => !own.some((one) => one.name === name)), ...own];
}
