import { describe, expect, it } from 'vitest';
import type { StepDefinition } from '../fields/index.ts';
import type { Infrastructure } from '../model/infrastructure.ts';
import { STEP_DEFINITIONS } from '../registries/index.ts';
import type { Builder, FlagType } from './flag.ts';
import {
  builderOf,
  fieldForFlag,
  flagOf,
  flagsOf,
  isFlagValue,
  isProgramVariable,
  isRead,
  meantValue,
  PLUGIN_FLAGS,
} from './index.ts';

const PLUGINS = STEP_DEFINITIONS.map(({ plugin }) => plugin);

function definition(plugin: string): StepDefinition {
  const found = STEP_DEFINITIONS.find((candidate) => candidate.plugin === plugin);
  if (!found) {
    throw new Error(`No step type with the plugin ${plugin}`);
  }
  return found;
}

describe.each(PLUGIN_FLAGS)('$name', (flag) => {
  it('has a name, a meaning and an example of its type', () => {
    expect(flag.name).toMatch(/^PLUGIN_[A-Z][A-Z0-9_]*$/);
    expect(flag.meaning).toMatch(/^[A-Z].*\.$/);
    expect(flag.example.includes('<+') || isFlagValue(flag.type, flag.example)).toBe(true);
  });

  it('names readers that there are, or is a stage variable', () => {
    const readers = Object.values(flag.readBy);
    expect(readers.length > 0 || flag.stageVariable === 'everywhere').toBe(true);
    expect(PLUGINS).toEqual(
      expect.arrayContaining(readers.flatMap((names) => (names === 'all' ? [] : [...names]))),
    );
    expect(flag.kaniko === undefined || flag.readBy.kaniko !== undefined).toBe(true);
  });
});

it('gives every variable to one flag', () => {
  const names = PLUGIN_FLAGS.flatMap(({ name, aliases = [], kanikoAliases = [] }) => [
    name,
    ...aliases,
    ...kanikoAliases,
  ]);
  expect(names.filter((name, at) => names.indexOf(name) < at)).toEqual([]);
});

it('knows every flag that another one needs', () => {
  const needed = PLUGIN_FLAGS.flatMap(({ needs }) => needs ?? []);
  expect(needed.filter((name) => flagOf(name)?.name !== name)).toEqual([]);
});

it('knows the flag behind every setting that a field names', () => {
  const settings = STEP_DEFINITIONS.flatMap(({ fields }) =>
    fields.flatMap(({ setting = [] }) => setting),
  );
  // Repair: name the plugin's variable in the field's `setting`, or add the flag to the table.
  expect(settings.filter((name) => name.startsWith('PLUGIN_') && flagOf(name) === null)).toEqual(
    [],
  );
});

it.each<[flag: string, plugin: string, builder: Builder, read: boolean]>([
  ['PLUGIN_SKIP_TLS_VERIFY', 'docker', 'kaniko', true],
  ['PLUGIN_SKIP_TLS_VERIFY', 'ecr', 'kaniko', false],
  ['PLUGIN_TAR_PATH', 'gar', 'kaniko', true],
  ['PLUGIN_TAR_PATH', 'gcr', 'kaniko', false],
  ['PLUGIN_DESTINATION_TAR_PATH', 'gcr', 'buildx', true],
  ['PLUGIN_PLATFORM', 'ecr', 'docker', true],
  ['PLUGIN_CUSTOM_PLATFORM', 'ecr', 'docker', false],
  ['PLUGIN_CUSTOM_PLATFORM', 'ecr', 'kaniko', true],
  ['PLUGIN_DRY_RUN', 'docker', 'kaniko', false],
  ['PLUGIN_DRY_RUN', 'docker', 'docker', true],
  ['PLUGIN_CREATE_REPOSITORY', 'ecr', 'kaniko', true],
  ['PLUGIN_CREATE_REPOSITORY', 'gar', 'docker', false],
  ['PLUGIN_EXPERIMENTAL', 'docker', 'buildx', false],
  ['PLUGIN_USER_ROLE_ARN', 'ecr', 'kaniko', false],
])('%s with the plugin for %s and %s', (name, plugin, builder, read) => {
  const flag = flagOf(name);
  expect(flag !== null && isRead(flag, definition(plugin), builder, name)).toBe(read);
});

it('offers a plugin that the table does not name what all plugins read', () => {
  const offered = flagsOf({ plugin: 'toy', fields: [] }, 'kubernetes').map(({ name }) => name);
  expect(offered).toContain('PLUGIN_PUSH_RETRY');
  expect(offered).not.toContain('PLUGIN_SKIP_TLS_VERIFY');
});

describe('the flags to offer', () => {
  it.each<[plugin: string, infrastructure: Infrastructure, first: string, not: string]>([
    ['docker', 'kubernetes', 'PLUGIN_SKIP_TLS_VERIFY', 'PLUGIN_EXPERIMENTAL'],
    ['ecr', 'kubernetes', 'PLUGIN_CREATE_REPOSITORY', 'PLUGIN_SKIP_TLS_VERIFY'],
    ['ecr', 'harness-cloud', 'PLUGIN_DRY_RUN', 'PLUGIN_PUSH_RETRY'],
    ['gcr', 'vm', 'PLUGIN_AUTO_TAG', 'PLUGIN_SNAPSHOT_MODE'],
  ])('of %s on %s have %s and not %s', (plugin, infrastructure, first, not) => {
    const names = flagsOf(definition(plugin), infrastructure).map(({ name }) => name);
    expect(names).toContain(first);
    expect(names).not.toContain(not);
  });

  it('leave out what a field sets, and what no person sets', () => {
    const ecr = definition('ecr');
    const offered = flagsOf(ecr, 'kubernetes');
    expect(offered.filter((flag) => fieldForFlag(flag, ecr) !== null)).toEqual([]);
    expect(offered.filter(({ internal, unused }) => internal || unused)).toEqual([]);
  });

  it('begin with those of the usual builder', () => {
    const builders = flagsOf(definition('docker'), 'kubernetes').map((flag) =>
      isRead(flag, definition('docker'), 'kaniko'),
    );
    expect(builders).toEqual(builders.toSorted((a, b) => Number(b) - Number(a)));
  });
});

it.each<[flag: string, plugin: string, key: string | null]>([
  ['PLUGIN_TAGS', 'ecr', 'spec.tags'],
  ['PLUGIN_TAG', 'ecr', 'spec.tags'],
  ['PLUGIN_ENABLE_CACHE', 'docker', 'spec.remoteCacheRepo'],
  ['PLUGIN_ENABLE_CACHE', 'gar', 'spec.remoteCacheImage'],
  ['PLUGIN_CACHE_TO', 'acr', null],
  ['PLUGIN_BASE_IMAGE_PASSWORD', 'gar', 'spec.baseImageConnectorRefs'],
  ['PLUGIN_PUSH_RETRY', 'ecr', null],
])('%s is set for %s by the field %s', (name, plugin, key) => {
  const flag = flagOf(name);
  expect(flag && fieldForFlag(flag, definition(plugin))).toBe(key);
});

it.each<[type: FlagType, text: string, good: boolean, meant: string | null]>([
  [{ kind: 'switch' }, 'true', true, 'true'],
  [{ kind: 'switch' }, 'T', true, null],
  [{ kind: 'switch' }, '0', true, null],
  [{ kind: 'switch' }, 'yes', false, 'true'],
  [{ kind: 'switch' }, 'Off', false, 'false'],
  [{ kind: 'switch' }, 'tRUE', false, 'true'],
  [{ kind: 'switch' }, 'maybe', false, null],
  [{ kind: 'integer' }, '3', true, null],
  [{ kind: 'integer' }, 'three', false, null],
  [{ kind: 'integer', unit: 'hours' }, '48h', false, '48'],
  [{ kind: 'choice', options: [{ value: 'redo', label: 'Redo' }] }, 'redo', true, 'redo'],
  [{ kind: 'choice', options: [{ value: 'redo', label: 'Redo' }] }, 'REDO', false, 'redo'],
  [{ kind: 'duration' }, '1m30s', true, null],
  [{ kind: 'duration' }, '30', false, '30s'],
  [{ kind: 'text' }, 'anything', true, null],
  [{ kind: 'list', separator: ',' }, 'a,b', true, null],
  [{ kind: 'switch' }, '', true, null],
])('%j takes %s: %s, meant %s', (type, text, good, meant) => {
  expect([isFlagValue(type, text), meantValue(type, text)]).toEqual([good, meant]);
});

it.each([
  ['AWS_REGION', true],
  ['https_proxy', true],
  ['NO_PROXY', true],
  ['container', true],
  ['FF_KANIKO_COPY_AS_ROOT', true],
  ['NODE_ENV', false],
  ['MY_PROXY', false],
])('%s is a variable of a program: %s', (name, known) => {
  expect(isProgramVariable(name)).toBe(known);
});

it.each<[infrastructure: Infrastructure, caching: boolean, builder: Builder]>([
  ['kubernetes', false, 'kaniko'],
  ['harness-cloud', false, 'docker'],
  ['vm', true, 'buildx'],
])('on %s with caching %s the builder is %s', (infrastructure, caching, builder) => {
  expect(builderOf(infrastructure, caching)).toBe(builder);
});
