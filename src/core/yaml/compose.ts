import {
  type CST,
  type Document,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseAllDocuments,
  parseDocument,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { ScalarStyle } from '../model/step.ts';
import type { TextRange } from '../model/text.ts';
import { directivesAbove } from './directives.ts';
import { cutOut } from './lines.ts';
import { readPlainFlow } from './read-flow.ts';
import type { AliasNode, ListItem, MapPair, NodeProperties, ScalarNode, TreeNode } from './tree.ts';

/** Something the parser objects to, with its span in the whole text. */
export interface ComposeError {
  readonly code: string;
  readonly message: string;
  readonly range: TextRange;
}

/** One parsed span; the root is null when it holds no node. */
export interface Composed {
  readonly root: TreeNode | null;
  readonly errors: readonly ComposeError[];
}

// The failsafe schema reads every scalar as text, and `<<` as a key like any other.
const OPTIONS = {
  keepSourceTokens: true,
  uniqueKeys: false,
  schema: 'failsafe',
  logLevel: 'silent',
  prettyErrors: false,
} as const;

/** Of flow style, the parser reads this much in a moment; a page would stand still for more. */
const LARGEST_FLOW = 512 * 1024;

/** Parses one node out of its surroundings. */
export function composeSlice(text: string, range: TextRange): Composed {
  return composeFlow(text, range) ?? composeSliceByParser(text, range);
}

/** The same by the parser alone, which a test holds the reader of flow style against. */
export function composeSliceByParser(text: string, range: TextRange): Composed {
  const slice = cutOut(text, range);
  const source = directivesAbove(text, range.start, slice) + slice;
  return compose(parseDocument(source, OPTIONS), source, range.end - source.length);
}

interface WholeText {
  readonly text: string;
  readonly documents: readonly Composed[];
}

/** The newest text that was parsed as a whole: where lines leave doubt, each step asks for it again. */
let newest: WeakRef<WholeText> | null = null;

/** Parses all documents of a text. */
export function composeText(text: string): readonly Composed[] {
  const known = newest?.deref();
  if (known?.text === text) {
    return known.documents;
  }
  const documents = composeDocuments(text, { start: 0, end: text.length });
  newest = new WeakRef({ text, documents });
  return documents;
}

/** Parses all documents of a span that starts at the start of a line; a byte-order mark is left out. */
export function composeDocuments(text: string, range: TextRange): readonly Composed[] {
  const start = text.startsWith('\u{feff}', range.start) ? range.start + 1 : range.start;
  const flow = composeFlow(text, { start, end: range.end });
  if (flow !== null) {
    return [flow];
  }
  const source = text.slice(start, range.end);
  return [...parseAllDocuments(source, OPTIONS)].map((document) =>
    compose(document as Document, source, start),
  );
}

/** Composes a span in flow style without the parser; null leaves it to that. */
function composeFlow(text: string, range: TextRange): Composed | null {
  const { root, isFlow, reached } = readPlainFlow(text, range);
  if (root !== null) {
    return { root, errors: [] };
  }
  const isTooLarge = isFlow && range.end - range.start > LARGEST_FLOW;
  return isTooLarge ? { root: null, errors: [tooLarge(Math.min(reached, range.end - 1))] } : null;
}

function tooLarge(at: number): ComposeError {
  const range = { start: at, end: at + 1 };
  return { code: 'FLOW_TOO_LARGE', message: 'This is too large for the parser', range };
}

function compose(document: Document, source: string, shift: number): Composed {
  return {
    root: document.contents ? new Composer(source, shift).node(document.contents, null) : null,
    errors: document.errors.map((error) => ({
      code: error.code,
      message: error.message,
      range: { start: error.pos[0] + shift, end: error.pos[1] + shift },
    })),
  };
}

type Place = TextRange & { readonly properties: NodeProperties | null };

/** Turns the parser's nodes into ours. */
class Composer {
  readonly #source: string;
  readonly #shift: number;

  constructor(source: string, shift: number) {
    this.#source = source;
    this.#shift = shift;
  }

  node(node: unknown, emptyAt: number | null): TreeNode {
    if (isScalar(node)) {
      return this.#scalar(node, emptyAt);
    }
    if (isAlias(node)) {
      return { kind: 'alias', name: node.source, ...this.#place(node) } satisfies AliasNode;
    }
    if (isMap(node)) {
      const pairs = node.items.map((pair) => this.#pair(pair));
      const flow = node.flow === true;
      return { kind: 'map', flow, pairs, ...this.#span(node, pairs) };
    }
    if (isSeq(node)) {
      const items = this.#items(node);
      return { kind: 'list', flow: node.flow === true, items, ...this.#span(node, items) };
    }
    if (isPair(node)) {
      const pair = this.#pair(node);
      return { kind: 'map', flow: true, pairs: [pair], ...pairSpan(pair) };
    }
    return emptyScalar(emptyAt ?? this.#shift);
  }

  #scalar(node: Scalar, emptyAt: number | null): ScalarNode {
    const properties = propertiesOf(node);
    const place = this.#place(node);
    const style = styleOf(node);
    if (style === 'plain' && place.start === place.end) {
      return { ...emptyScalar(emptyAt ?? place.start), properties };
    }
    const text = typeof node.source === 'string' ? node.source : String(node.value ?? '');
    const end = style === 'block' ? this.#blockEnd(place) : place.end;
    return { kind: 'scalar', text, style, ...place, end };
  }

  // The parser's block scalar runs through the blank lines below it, which count only after `+`.
  #blockEnd(place: TextRange): number {
    const source = this.#slice(place);
    const header = /^[|>][-+\d]*/.exec(source)?.[0] ?? '';
    const content = source.indexOf('\n');
    if (content === -1 || (source.slice(content).trim() === '' && !header.includes('+'))) {
      return place.start + header.length;
    }
    const ended = header.includes('+') ? source.replace(/\r?\n$/, '') : source.trimEnd();
    return place.start + ended.length;
  }

  #pair(pair: Pair): MapPair {
    const token = pair.srcToken as CST.CollectionItem | undefined;
    const start = token?.start.find((part) => KEY_START.has(part.type));
    const colon = token?.sep?.find((part) => part.type === 'map-value-ind');
    // A pair without a key, `: value`, has its empty key right in front of the colon.
    const key = this.node(pair.key, this.#shift + (colon?.offset ?? 0));
    const colonEnd = colon ? this.#shift + colon.offset + 1 : key.end;
    const valueAt = this.#behindProperties(token?.sep) ?? colonEnd;
    const value = this.node(pair.value, valueAt);
    return {
      name: key.kind === 'scalar' ? key.text : this.#slice(key),
      key: { start: key.start, end: key.end, style: key.kind === 'scalar' ? key.style : 'plain' },
      start: start ? this.#shift + start.offset : key.start,
      end: value.end,
      hasColon: colon !== undefined,
      valueAt,
      plainKey: key.kind === 'scalar',
      value,
    };
  }

  #items(node: YAMLSeq): readonly ListItem[] {
    const token = node.srcToken as CST.BlockSequence | CST.FlowCollection | undefined;
    const tokens: readonly CST.CollectionItem[] = token?.items.filter(isItem) ?? [];
    return node.items.map((item, index) => {
      const parts = tokens[index];
      const dash = parts && dashOf(parts);
      const dashEnd = dash ? this.#shift + dash.offset + 1 : null;
      const valueAt = this.#behindProperties(parts?.start) ?? dashEnd;
      const value = this.node(item, valueAt);
      const first = dash ?? parts?.start.find((part) => KEY_START.has(part.type));
      const start = first ? this.#shift + first.offset : value.start;
      return { start, end: value.end, valueAt: valueAt ?? value.start, value };
    });
  }

  #behindProperties(tokens: readonly CST.SourceToken[] | undefined): number | null {
    const last = tokens?.findLast((part) => part.type === 'anchor' || part.type === 'tag');
    return last ? this.#shift + last.offset + last.source.length : null;
  }

  #place(node: Node): Place {
    const range = node.range ?? [0, 0, 0];
    return {
      start: range[0] + this.#shift,
      end: range[1] + this.#shift,
      properties: propertiesOf(node),
    };
  }

  // The parser's block collection runs through the comments below it; ours ends with its last value.
  #span(node: YAMLMap | YAMLSeq, parts: readonly TextRange[]): Place {
    const place = this.#place(node);
    const first = parts[0];
    const last = parts.at(-1);
    if (node.flow || !first || !last) {
      return place;
    }
    return { ...place, start: first.start, end: last.end };
  }

  #slice(range: TextRange): string {
    return this.#source.slice(range.start - this.#shift, range.end - this.#shift);
  }
}

const KEY_START: ReadonlySet<string> = new Set(['explicit-key-ind', 'anchor', 'tag']);

function dashOf(item: { readonly start: readonly CST.SourceToken[] }): CST.SourceToken | undefined {
  return item.start.find((part) => part.type === 'seq-item-ind');
}

/** Whether a token is an item, as opposed to the comments below the last one or the end of a flow collection. */
function isItem(item: CST.CollectionItem): boolean {
  const start = item.start.some((part) => part.type === 'seq-item-ind' || KEY_START.has(part.type));
  return start || Boolean(item.key ?? item.sep ?? item.value);
}

function pairSpan(pair: MapPair): TextRange & { properties: null } {
  return { start: pair.start, end: pair.end, properties: null };
}

function emptyScalar(at: number): ScalarNode {
  return { kind: 'scalar', text: '', style: 'plain', start: at, end: at, properties: null };
}

function propertiesOf(node: Node): NodeProperties | null {
  const anchor = 'anchor' in node ? (node.anchor ?? null) : null;
  const tag = node.tag ?? null;
  return anchor === null && tag === null ? null : { anchor, tag };
}

function styleOf(node: Scalar): ScalarStyle {
  switch (node.type) {
    case 'QUOTE_DOUBLE':
      return 'double-quoted';
    case 'QUOTE_SINGLE':
      return 'single-quoted';
    case 'BLOCK_FOLDED':
    case 'BLOCK_LITERAL':
      return 'block';
    default:
      return 'plain';
  }
}
