import type { FieldLock, YamlPath } from '../model/step.ts';
import type { TextRange } from '../model/text.ts';
import type { ResolveAlias } from './anchors.ts';
import { lineNumberOf } from './lines.ts';
import { tagLock } from './tags.ts';
import {
  type AliasNode,
  childrenOf,
  type ListItem,
  type MapNode,
  type MapPair,
  type TreeNode,
} from './tree.ts';

/** What stands at a path. */
export interface Found {
  /** The pair or item that holds the value; null for the step itself. */
  readonly holder: MapPair | ListItem | null;
  /** The value, with an alias replaced by what it stands for. */
  readonly node: TreeNode;
  /** Why the value can't be changed here. */
  readonly lock: FieldLock | null;
}

/** Walks paths through a step's tree, over aliases and merge keys. */
export class Lookup {
  readonly #text: string;
  readonly #root: TreeNode;
  readonly #resolve: ResolveAlias;
  /** By the path object: most are constants, and many rules ask for the same. */
  readonly #known = new Map<YamlPath, Found | null>();

  constructor(text: string, root: TreeNode, resolve: ResolveAlias) {
    this.#text = text;
    this.#root = root;
    this.#resolve = resolve;
  }

  /** What stands at the path, or null when a key of it is absent. */
  find(path: YamlPath): Found | null {
    const known = this.#known.get(path);
    if (known !== undefined) {
      return known;
    }
    let found: Found | null = this.#follow({ holder: null, node: this.#root, lock: null });
    for (const key of path) {
      found = found && this.#step(found, key);
    }
    this.#known.set(path, found);
    return found;
  }

  /** The deepest lock on the way to a path that need not exist. */
  lockOnTheWay(path: YamlPath): FieldLock | null {
    for (let length = path.length; length >= 0; length -= 1) {
      const found = this.find(path.slice(0, length));
      if (found) {
        return found.lock;
      }
    }
    return null;
  }

  /** The mapping that a node is, over an alias. */
  mapping(node: TreeNode): MapNode | null {
    const target = node.kind === 'alias' ? this.#target(node) : node;
    return target?.kind === 'map' ? target : null;
  }

  /** The node that stands for itself: an alias replaced by its target where there is one. */
  target(node: TreeNode): TreeNode {
    return node.kind === 'alias' ? (this.#target(node) ?? node) : node;
  }

  /** The mappings merged into a mapping, in the order of the text. */
  merged(map: MapNode): readonly { readonly map: MapNode; readonly alias: AliasNode | null }[] {
    return map.pairs
      .filter((pair) => pair.name === '<<' && pair.key.style === 'plain')
      .flatMap((pair) =>
        pair.value.kind === 'list' ? pair.value.items.map((item) => item.value) : [pair.value],
      )
      .flatMap((value) => {
        const target = this.mapping(value);
        return target ? [{ map: target, alias: value.kind === 'alias' ? value : null }] : [];
      });
  }

  /** Why a mapping with a merge key of its own can't be changed as a whole; null for any other node. */
  mergeInside(node: TreeNode): FieldLock | null {
    const sources = node.kind === 'map' ? this.merged(node) : [];
    const [first] = sources;
    if (!first) {
      return null;
    }
    const { start, end } = first.map;
    const says = 'This mapping takes keys from';
    return {
      reason: 'merge-key',
      message: originMessage(says, first.alias?.name ?? null, this.#line(start)),
      range: { start, end },
      // An anchor that stands in the merge key itself has to stay.
      replaceable: sources.every(({ alias }) => alias !== null),
    };
  }

  /** The pairs of a mapping: those that it takes through merge keys and does not have, then its own. */
  pairs(map: MapNode, seen: Set<MapNode> = new Set()): readonly MapPair[] {
    seen.add(map);
    const sources = this.merged(map).filter((source) => !seen.has(source.map));
    const own = map.pairs.filter(({ name }) => name !== '<<' || sources.length === 0);
    const names = new Set(own.map(({ name }) => name));
    const inherited = sources
      .flatMap((source) => this.pairs(source.map, seen))
      .filter(({ name }) => !names.has(name) && names.add(name));
    return [...inherited, ...own];
  }

  /** The aliases at or below a node whose anchor is missing. */
  dangling(node: TreeNode): readonly AliasNode[] {
    if (node.kind === 'alias') {
      return this.#target(node) ? [] : [node];
    }
    return childrenOf(node).flatMap((child) => this.dangling(child));
  }

  #step(from: Found, key: string | number): Found | null {
    const { node } = from;
    if (node.kind === 'list') {
      const item = typeof key === 'number' ? node.items[key] : undefined;
      return item ? this.#follow({ holder: item, node: item.value, lock: insideOf(from) }) : null;
    }
    const inside = { ...from, lock: insideOf(from) };
    return node.kind === 'map' ? this.#pair(inside, node, String(key), new Set()) : null;
  }

  #pair(from: Found, map: MapNode, key: string, seen: Set<MapNode>): Found | null {
    const own = map.pairs.filter((pair) => pair.name === key);
    const pair = own[0];
    if (pair) {
      const lock = from.lock ?? this.#duplicate(own);
      return this.#follow({ holder: pair, node: pair.value, lock });
    }
    seen.add(map);
    for (const { map: source, alias } of this.merged(map)) {
      const found = seen.has(source) ? null : this.#pair(from, source, key, seen);
      if (found) {
        return { ...found, lock: from.lock ?? this.#mergeLock(found.holder ?? source, alias) };
      }
    }
    return null;
  }

  #follow(found: Found): Found {
    const { node } = found;
    if (node.kind !== 'alias') {
      return { ...found, lock: found.lock ?? tagLock(node) };
    }
    const target = this.#target(node);
    return { ...found, node: target ?? node, lock: found.lock ?? this.#aliasLock(node, target) };
  }

  #target(alias: AliasNode): TreeNode | null {
    const target = this.#resolve(alias.name, alias.start);
    return target?.kind === 'alias' ? this.#target(target) : target;
  }

  #aliasLock(alias: AliasNode, target: TreeNode | null): FieldLock {
    if (target === null) {
      return { reason: 'alias', message: danglingMessage(alias.name), range: alias };
    }
    const message = originMessage('This value comes from', alias.name, this.#line(target.start));
    return { reason: 'alias', message, range: target, replaceable: true };
  }

  #mergeLock({ start, end }: TextRange, alias: AliasNode | null): FieldLock {
    const message = originMessage('This value comes from', alias?.name ?? null, this.#line(start));
    return { reason: 'merge-key', message, range: { start, end }, replaceable: true };
  }

  #duplicate(pairs: readonly MapPair[]): FieldLock | null {
    const [first, second] = pairs;
    if (!first || !second) {
      return null;
    }
    return {
      reason: 'duplicate-key',
      message: duplicateMessage(
        first.name,
        pairs.map((pair) => this.#line(pair.key.start)),
      ),
      range: second.key,
    };
  }

  #line(offset: number): number {
    return lineNumberOf(this.#text, offset);
  }
}

/** Says where something comes from: an anchor, or null for a merge key that holds a mapping itself. */
function originMessage(says: string, anchor: string | null, line: number): string {
  return `${says} ${anchor === null ? 'the merge key <<' : `the anchor &${anchor}`}, line ${line}.`;
}

/** The lock of what is inside a locked value: an alias gives way as a whole only. */
function insideOf({ lock }: Found): FieldLock | null {
  return lock?.reason === 'alias' ? { ...lock, replaceable: false } : lock;
}

/** Says that an alias stands for nothing. */
export function danglingMessage(name: string): string {
  return `The alias *${name} has no anchor &${name} above it.`;
}

/** Says that a key stands more than once, with its lines. */
export function duplicateMessage(name: string, lines: readonly number[]): string {
  return `${name} stands more than once, on lines ${lines.join(' and ')}: keep one of them.`;
}
