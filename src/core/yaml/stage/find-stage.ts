import { aliasResolver, type ResolveAlias } from '../anchors.ts';
import { columnOf } from '../lines.ts';
import { Lookup } from '../lookup.ts';
import { scalarText } from '../read.ts';
import type { MapNode, TreeNode } from '../tree.ts';
import { childrenOf } from '../tree.ts';
import { blockEntries, blockKeys, columnBelow } from './block-entries.ts';
import { type ReadRoot, SPEC_KEYS, STAGE_KEYS, type StageMaps } from './stage-maps.ts';
import { holdersAbove } from './way-up.ts';

/** A document of a text: its index and the offset of a place in it. */
export interface DocumentPlace {
  readonly document: number;
  readonly offset: number;
}

/** The stage of an identifier in the same document, from its lines or else as the parser reads it. */
export function findStage(
  text: string,
  identifier: string,
  place: DocumentPlace,
  readRoot: ReadRoot,
): StageMaps | null {
  return (
    stageInBlocks(text, identifier, place) ?? stageInTree(text, identifier, place, readRoot) ?? null
  );
}

function stageInBlocks(text: string, identifier: string, place: DocumentPlace): StageMaps | null {
  const start = Math.max(0, text.lastIndexOf('\n---', place.offset));
  const next = text.indexOf('\n---', place.offset);
  const end = next === -1 ? text.length : next;
  const key = /(?<=^[ -]*)(?:identifier|"identifier"|'identifier')[ \t]*:[ \t]+(.*)$/gm;
  key.lastIndex = start;
  for (let found = key.exec(text); found && found.index < end; found = key.exec(text)) {
    const written = (found[1] ?? '').replace(/[ \t]+#.*$|[ \t\r]+$/g, '');
    const [stage] = unquoted(written) === identifier ? holdersAbove(text, found.index) : [];
    const maps = stage?.name === 'stage' && blockMaps(text, stage.end, found.index, place);
    if (maps) {
      return maps;
    }
  }
  return null;
}

function unquoted(written: string): string {
  return /^(["'])(.*)\1$/.exec(written)?.[2] ?? written;
}

function blockMaps(
  text: string,
  from: number,
  keyStart: number,
  { document }: DocumentPlace,
): StageMaps | null {
  const column = columnOf(text, keyStart);
  const spec = [...blockKeys(text, from, column)].find(({ name }) => name === 'spec');
  const inner = spec ? columnBelow(text, spec.end) : null;
  if (!spec || inner === null || inner <= column) {
    return null;
  }
  const lookupOf = (node: MapNode) => new Lookup(text, node, aliasResolver(text, document, node));
  return {
    stage: lookupOf(blockEntries(text, from, column, STAGE_KEYS)),
    spec: lookupOf(blockEntries(text, spec.end, inner, SPEC_KEYS)),
    groups: [],
  };
}

function stageInTree(
  text: string,
  identifier: string,
  { document }: DocumentPlace,
  readRoot: ReadRoot,
): StageMaps | null {
  const root = readRoot(document);
  const resolve = root && aliasResolver(text, document, root);
  const node = root && resolve && stageNode(text, root, resolve, identifier);
  if (!node) {
    return null;
  }
  const stage = new Lookup(text, node, resolve);
  const spec = stage.find(['spec'])?.node;
  return { stage, spec: spec ? new Lookup(text, spec, resolve) : null, groups: [] };
}

function stageNode(
  text: string,
  node: TreeNode,
  resolve: ResolveAlias,
  identifier: string,
): TreeNode | null {
  const lookup = new Lookup(text, node, resolve);
  const named = lookup.find(['stage', 'identifier'])?.node;
  if (named && scalarText(lookup, named) === identifier) {
    return lookup.find(['stage'])?.node ?? null;
  }
  for (const child of childrenOf(node)) {
    const found = stageNode(text, child, resolve, identifier);
    if (found) {
      return found;
    }
  }
  return null;
}
