import type { TextRange } from '../../model/text.ts';
import { type ComposeError, composeDocuments, composeSlice } from '../compose.ts';
import { nextLineOf } from '../lines.ts';
import { syntaxProblem } from '../syntax.ts';
import type { MapPair, TreeNode } from '../tree.ts';
import { DASH, isBreakOrBlank, isRestEmpty, SPACE } from './characters.ts';
import type { DocumentState } from './document.ts';
import type { Findings } from './found.ts';
import { type Frame, openFrame } from './frame.ts';
import { isMarker } from './tokens.ts';

/** The part of a document that the parser has to read. */
export interface Region extends TextRange {
  /** The frame whose newest entry is the region; null for the whole document. */
  readonly frame: Frame | null;
}

/** The smallest entry that holds a line and stands for itself. */
export function regionAround(
  text: string,
  state: DocumentState,
  lineStart: number,
  column: number,
): Region {
  let frame = state.top;
  while (frame && (frame.column >= column || frame.entryStart >= lineStart)) {
    frame = frame.parent;
  }
  const limit = frame?.column ?? -1;
  const end = entryEnd(text, lineStart, limit, frame?.kind === 'map');
  return { frame, start: frame?.entryStart ?? state.start, end };
}

/** Start of the first line below `offset` that ends an entry of a column. */
export function entryEnd(text: string, offset: number, column: number, inMap: boolean): number {
  let end = nextLineOf(text, offset);
  while (end < text.length && staysInside(text, end, column, inMap)) {
    end = nextLineOf(text, end);
  }
  return end;
}

function staysInside(text: string, lineStart: number, limit: number, inMap: boolean): boolean {
  let at = lineStart;
  while (text.charCodeAt(at) === SPACE) {
    at += 1;
  }
  const column = at - lineStart;
  if (column === 0 && isMarker(text, lineStart)) {
    return false;
  }
  if (column > limit || isRestEmpty(text, at) || text[at] === '#') {
    return true;
  }
  const dash = text.charCodeAt(at) === DASH && isBreakOrBlank(text.charCodeAt(at + 1));
  return inMap && dash && column === limit;
}

/** Reads a region with the parser; false when it is broken, which the findings then say. */
export function readRegion(
  text: string,
  state: DocumentState,
  findings: Findings,
  region: Region,
): boolean {
  const parsed = region.frame ? [composeSlice(text, region)] : composeDocuments(text, region);
  const [error] = parsed.flatMap((document) => document.errors);
  if (error) {
    findings.object(syntaxProblem(text, error));
    return false;
  }
  const root = parsed[0]?.root ?? null;
  findings.forget(region.start);
  state.dropTo(region.frame);
  const value = root && region.frame ? entryValue(root) : root;
  state.hasContent = true;
  if (value) {
    readValue(state, value);
  }
  return true;
}

/** Reads a flow collection that is the value of the newest entry. */
export function readFlow(
  text: string,
  state: DocumentState,
  findings: Findings,
  start: number,
  end: number,
): void {
  const source = text.slice(start, end);
  state.scalar(null, end);
  if (!/type|step|<<|\\[uUx]/.test(source)) {
    return;
  }
  const { root, errors } = composeSlice(text, { start, end });
  const error: ComposeError | undefined = errors[0];
  if (error) {
    findings.object(syntaxProblem(text, error));
  }
  if (root) {
    readValue(state, root);
  }
}

/** Takes a parsed node as the value of the newest entry. */
function readValue(state: DocumentState, node: TreeNode): void {
  const frame = state.top;
  state.scalar(null, node.end);
  if (frame?.kind === 'map') {
    state.unname(frame);
    readPairValue(state, frame, state.key(frame), node);
  } else {
    visit(state, frame, frame?.index ?? '', node);
  }
}

function visit(
  state: DocumentState,
  parent: Frame | null,
  key: string | number,
  node: TreeNode,
): void {
  if (node.kind === 'scalar' || node.kind === 'alias') {
    return;
  }
  const place = { key, column: -1, start: node.start, document: state.document };
  const frame = openFrame(node.kind, parent, place);
  frame.end = node.end;
  // In front of a collection that was cut out, the anchor has been read with the entry.
  const anchor = node.properties?.anchor ?? (parent === state.top ? parent?.anchor : null);
  if (anchor) {
    state.anchored(anchor, frame);
  }
  if (node.kind === 'list') {
    node.items.forEach((item, index) => {
      visit(state, frame, index, item.value);
    });
  } else {
    for (const pair of node.pairs) {
      state.noteKey(frame, pair.name, node.flow ? null : pair.start);
      readPairValue(state, frame, pair.name, pair.value);
    }
  }
  state.complete(frame);
}

function readPairValue(state: DocumentState, frame: Frame, key: string, value: TreeNode): void {
  if (value.kind === 'scalar') {
    const isNull = value.style === 'plain' && /^(?:~|null|)$/i.test(value.text);
    state.name(frame, key, isNull ? null : value.text);
  } else if (key === '<<') {
    const aliases = value.kind === 'list' ? value.items.map((item) => item.value) : [value];
    for (const alias of aliases) {
      if (alias.kind === 'alias') {
        state.merge(frame, alias.name);
      }
    }
  } else {
    visit(state, frame, key, value);
  }
}

function entryValue(root: TreeNode): TreeNode | null {
  if (root.kind === 'list') {
    return root.items[0]?.value ?? null;
  }
  const pair: MapPair | undefined = root.kind === 'map' ? root.pairs[0] : undefined;
  return pair?.value ?? null;
}
