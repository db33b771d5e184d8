import type { SyntaxProblem, YamlPath } from '../model/step.ts';
import type { TextRange } from '../model/text.ts';
import { aliasResolver } from './anchors.ts';
import { composeDocuments } from './compose.ts';
import { lineNumberOf } from './lines.ts';
import { duplicateMessage, Lookup } from './lookup.ts';
import { syntaxProblem } from './syntax.ts';
import type { MapPair, TreeNode } from './tree.ts';

/** A small document that is read as a whole, such as a settings file. */
export interface PlainDocument {
  /** Maps, lists and texts; `true` and `false` without quotes are switches, an empty value, `~` and `null` are null. */
  readonly data: unknown;
  readonly syntax: readonly SyntaxProblem[];
  /** Where the value at a path stands. */
  valueRange(path: YamlPath): TextRange | null;
  /** Where the key or item at a path stands. */
  keyRange(path: YamlPath): TextRange | null;
}

const SWITCHES: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['false', false],
]);

/** Reads the first document of a text; what follows it is left out. */
export function readPlainDocument(text: string): PlainDocument {
  const [first] = composeDocuments(text, { start: 0, end: text.length });
  return plainDocument(text, first, 0);
}

/** Reads every document of a text. */
export function readPlainDocuments(text: string): readonly PlainDocument[] {
  const all = composeDocuments(text, { start: 0, end: text.length });
  return all.map((document, index) => plainDocument(text, document, index));
}

function plainDocument(
  text: string,
  first: ReturnType<typeof composeDocuments>[number] | undefined,
  index: number,
): PlainDocument {
  const root = first?.root ?? null;
  const lookup = root && new Lookup(text, root, aliasResolver(text, index, root));
  const range = ({ start, end }: TextRange): TextRange => ({ start, end });
  return {
    data: lookup && root ? dataOf(lookup, root) : null,
    syntax: [
      ...(first?.errors ?? []).map((error) => syntaxProblem(text, error)),
      ...(root ? duplicateKeys(text, root) : []),
    ],
    valueRange: (path) => {
      const found = lookup?.find(path);
      return found ? range(found.holder?.value ?? found.node) : null;
    },
    keyRange: (path) => {
      const holder = lookup?.find(path)?.holder;
      return holder ? range('key' in holder ? holder.key : holder) : null;
    },
  };
}

function dataOf(lookup: Lookup, node: TreeNode): unknown {
  const target = lookup.target(node);
  switch (target.kind) {
    case 'map':
      return Object.fromEntries(
        target.pairs.map((pair) => [pair.name, dataOf(lookup, pair.value)]),
      );
    case 'list':
      return target.items.map((item) => dataOf(lookup, item.value));
    case 'scalar':
      return target.style === 'plain' ? plainData(target.text) : target.text;
    case 'alias':
      return null;
    default:
      return target satisfies never;
  }
}

function plainData(text: string): string | boolean | null {
  return /^(?:|~|null)$/.test(text) ? null : (SWITCHES.get(text) ?? text);
}

function duplicateKeys(text: string, node: TreeNode): readonly SyntaxProblem[] {
  if (node.kind === 'list') {
    return node.items.flatMap((item) => duplicateKeys(text, item.value));
  }
  if (node.kind !== 'map') {
    return [];
  }
  const first = new Map<string, MapPair>();
  return node.pairs.flatMap((pair) => {
    const before = first.get(pair.name);
    first.set(pair.name, before ?? pair);
    const inside = duplicateKeys(text, pair.value);
    const lines = before && [before, pair].map(({ key }) => lineNumberOf(text, key.start));
    const own: readonly SyntaxProblem[] = lines
      ? [
          {
            code: 'yaml-duplicate-key',
            message: duplicateMessage(pair.name, lines),
            range: { start: pair.key.start, end: pair.key.end },
          },
        ]
      : [];
    return [...own, ...inside];
  });
}
