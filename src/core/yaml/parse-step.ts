import type {
  FieldLock,
  KeyEntry,
  ParsedStep,
  StepOutline,
  SyntaxProblem,
  YamlPath,
} from '../model/step.ts';
import type { TextRange } from '../model/text.ts';
import { UNSET } from '../model/value.ts';
import { aliasResolver } from './anchors.ts';
import { type ComposeError, composeSlice } from './compose.ts';
import { columnOf, lineNumberOf } from './lines.ts';
import { danglingMessage, duplicateMessage, Lookup } from './lookup.ts';
import { readValue } from './read.ts';
import { diagnose } from './scan/diagnose.ts';
import { syntaxProblem } from './syntax.ts';
import { childrenOf, isEmptyValue, type MapNode, type TreeNode } from './tree.ts';

/** A step's tree with what is needed to read and to change it. */
export interface StepTree {
  readonly text: string;
  readonly root: TreeNode;
  readonly lookup: Lookup;
  readonly syntax: readonly SyntaxProblem[];
  /** The lock of the whole step when its text does not parse. */
  readonly broken: FieldLock | null;
}

/** Parses the text of one step, and nothing else of the document. */
export function composeStep(text: string, outline: StepOutline): StepTree {
  const range = { start: outline.range.start, end: blockEnd(text, outline.range.end) };
  const { root: composed, errors } = composeSlice(text, range);
  const root = composed ?? emptyMap(outline.range);
  const broken = errors[0] ? brokenPlaces(text, range, errors[0]) : [];
  return {
    text,
    root,
    lookup: new Lookup(text, root, aliasResolver(text, outline.document, root)),
    syntax: [...broken, ...duplicates(text, root)].toSorted(
      (a, b) => a.range.start - b.range.start,
    ),
    broken: broken[0] ? brokenLock(text, broken[0]) : null,
  };
}

const trees = new WeakMap<ParsedStep, StepTree>();

/** The tree of a step of `text`: the one it was parsed to, where it was parsed from this text. */
export function treeOf(text: string, step: ParsedStep): StepTree {
  const tree = trees.get(step);
  return tree?.text === text ? tree : composeStep(text, step.outline);
}

/** One step with its values, their places, and why some can't be edited. */
export function parseStep(text: string, outline: StepOutline): ParsedStep {
  const tree = composeStep(text, outline);
  const { lookup } = tree;
  const step: ParsedStep = {
    outline,
    syntax: [...tree.syntax, ...dangling(tree)].toSorted((a, b) => a.range.start - b.range.start),
    read: (path) => {
      const found = lookup.find(path);
      return found ? readValue(text, lookup, found.node) : UNSET;
    },
    has: (path) => lookup.find(path) !== null,
    valueRange: (path) => {
      const found = lookup.find(path);
      if (!found) {
        return null;
      }
      const value = found.holder?.value ?? found.node;
      return isEmptyValue(value) ? keyRange(lookup, path) : rangeOf(value);
    },
    keyRange: (path) => keyRange(lookup, path),
    source: (path) => {
      const holder = lookup.find(path)?.holder;
      return holder ? outdented(text, holder) : null;
    },
    style: (path) => {
      const node = lookup.find(path)?.node;
      return node?.kind === 'scalar' ? node.style : null;
    },
    keys: (path) => {
      const node = lookup.find(path)?.node;
      return node?.kind === 'map' ? node.pairs.map(keyEntry) : [];
    },
    lock: (path) => tree.broken ?? lockOf(lookup, path),
    pathAt: (offset) => pathAt(tree.root, offset),
  };
  trees.set(step, tree);
  return step;
}

/** Why the value at a path can't be changed: on the way to it, or inside it. */
export function lockOf(lookup: Lookup, path: YamlPath): FieldLock | null {
  const way = lookup.lockOnTheWay(path);
  const node = way ? null : lookup.find(path)?.node;
  return node ? lookup.mergeInside(node) : way;
}

function keyRange(lookup: Lookup, path: YamlPath): TextRange | null {
  const holder = lookup.find(path)?.holder;
  if (!holder) {
    return null;
  }
  return 'key' in holder ? rangeOf(holder.key) : rangeOf(holder);
}

function keyEntry(pair: MapNode['pairs'][number]): KeyEntry {
  return {
    name: pair.name,
    range: rangeOf(pair.key),
    valueRange: isEmptyValue(pair.value) ? null : rangeOf(pair.value),
    isText: pair.plainKey,
  };
}

function outdented(text: string, { start, end }: TextRange): string {
  const margin = new RegExp(`^ {0,${columnOf(text, start)}}`);
  const [head = '', ...below] = text.slice(start, end).split(/\r?\n/);
  return [head, ...below.map((line) => line.replace(margin, ''))].join('\n');
}

function rangeOf(place: TextRange): TextRange {
  return { start: place.start, end: place.end };
}

function pathAt(node: TreeNode, offset: number): YamlPath | null {
  if (offset < node.start || offset > node.end) {
    return null;
  }
  const holders: readonly { key: string | number; holder: TextRange; value: TreeNode }[] =
    node.kind === 'map'
      ? node.pairs.map((pair) => ({ key: pair.name, holder: pair, value: pair.value }))
      : node.kind === 'list'
        ? node.items.map((item, index) => ({ key: index, holder: item, value: item.value }))
        : [];
  for (const { key, holder, value } of holders) {
    if (offset >= holder.start && offset <= holder.end) {
      return [key, ...(pathAt(value, offset) ?? [])];
    }
  }
  return [];
}

// A block scalar needs its last line break to mean the same.
function blockEnd(text: string, end: number): number {
  const blank = /[ \t]*(?:\r?\n[ \t]*)*\r?\n/y;
  blank.lastIndex = end;
  return blank.test(text) ? blank.lastIndex : end;
}

function brokenLock(text: string, problem: SyntaxProblem): FieldLock {
  const line = lineNumberOf(text, problem.range.start);
  const message = `The step's YAML is broken on line ${line}: ${problem.message}`;
  return { reason: 'broken', message, range: problem.range };
}

function duplicates(text: string, node: TreeNode): readonly SyntaxProblem[] {
  const inside = childrenOf(node).flatMap((child) => duplicates(text, child));
  if (node.kind !== 'map') {
    return inside;
  }
  const first = new Map<string, number>();
  const own: SyntaxProblem[] = [];
  for (const { name, key } of node.pairs) {
    const before = first.get(name);
    if (before === undefined) {
      first.set(name, key.start);
    } else if (name !== '<<') {
      const lines = [before, key.start].map((offset) => lineNumberOf(text, offset));
      const message = duplicateMessage(name, lines);
      own.push({ code: 'yaml-duplicate-key', message, range: rangeOf(key) });
    }
  }
  return [...own, ...inside];
}

function brokenPlaces(
  text: string,
  range: TextRange,
  error: ComposeError,
): readonly SyntaxProblem[] {
  const places = diagnose(text, range);
  return places.length > 0 ? places : [syntaxProblem(text, error)];
}

function dangling({ lookup, root }: StepTree): readonly SyntaxProblem[] {
  return lookup.dangling(root).map((alias) => ({
    code: 'yaml-syntax',
    message: danglingMessage(alias.name),
    range: rangeOf(alias),
  }));
}

function emptyMap(range: TextRange): MapNode {
  return { kind: 'map', flow: false, pairs: [], properties: null, ...rangeOf(range) };
}
