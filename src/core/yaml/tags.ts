import type { FieldLock } from '../model/step.ts';
import type { FieldValue } from '../model/value.ts';
import type { TreeNode } from './tree.ts';

/** A tag of YAML's own that stays true of a value when that is changed into another one of its kind. */
interface StandardTag {
  readonly node: TreeNode['kind'];
  readonly takes: (value: FieldValue) => boolean;
}

const isText = (value: FieldValue, pattern: RegExp): boolean =>
  value.kind === 'scalar' && pattern.test(value.text);

const STANDARD_TAGS: ReadonlyMap<string, StandardTag> = new Map([
  ['str', { node: 'scalar', takes: ({ kind }) => kind === 'scalar' }],
  ['bool', { node: 'scalar', takes: (value) => isText(value, /^(?:true|false)$/) }],
  ['int', { node: 'scalar', takes: (value) => isText(value, /^(?:0|[1-9]\d*)$/) }],
  ['seq', { node: 'list', takes: ({ kind }) => kind === 'list' }],
  ['map', { node: 'map', takes: ({ kind }) => kind === 'map' }],
]);

const PREFIX = 'tag:yaml.org,2002:';

function standardTag({ kind, properties }: TreeNode): StandardTag | null {
  const tag = properties?.tag ?? '';
  const found = tag.startsWith(PREFIX) ? STANDARD_TAGS.get(tag.slice(PREFIX.length)) : undefined;
  return found?.node === kind ? found : null;
}

/** Why a value can't be changed into any other: its tag gives it a type of its own; null when it can. */
export function tagLock(node: TreeNode): FieldLock | null {
  return node.properties?.tag && standardTag(node) === null
    ? lockBy(node, node.properties.tag)
    : null;
}

/** Why a value can't be changed into this one, which its tag would not fit; null when it can. */
export function tagConflict(node: TreeNode, value: FieldValue): FieldLock | null {
  const tag = node.properties?.tag;
  const fits = value.kind === 'unset' || standardTag(node)?.takes(value);
  return tag && !fits ? lockBy(node, tag) : null;
}

/** Why not every text can stand behind the tag of a value; null when it can. */
export function textLock(node: TreeNode): FieldLock | null {
  const tag = node.properties?.tag;
  return tag && tag !== `${PREFIX}str` ? lockBy(node, tag) : null;
}

function lockBy({ start, end }: TreeNode, tag: string): FieldLock {
  return {
    reason: 'tag',
    message: `The tag ${tag.replace(PREFIX, '!!')} gives this value a type of its own.`,
    range: { start, end },
  };
}
