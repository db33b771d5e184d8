/** How one value is written, with what stands around it. */
export interface Written {
  readonly value: Value;
  readonly above: '' | 'blank' | 'comment';
  readonly comment: boolean;
  readonly anchor: boolean;
  readonly explicit: boolean;
  readonly merge: boolean;
}

/** A value and its style. */
export type Value =
  | { readonly kind: 'text'; readonly text: string; readonly style: Style }
  | { readonly kind: 'block'; readonly lines: readonly string[]; readonly header: string }
  | {
      readonly kind: 'map';
      readonly pairs: readonly (readonly [string, Written])[];
      readonly flow: boolean;
      readonly indent: number;
    }
  | {
      readonly kind: 'list';
      readonly items: readonly Written[];
      readonly flow: boolean;
      readonly indent: number;
    };

/** How a text is written; `running` and `wrapped` over several lines, the latter in double quotes. */
export type Style = 'plain' | 'single' | 'double' | 'running' | 'wrapped';

/** Prints one document. */
export class Printer {
  readonly #anchors: string[] = [];

  print(root: Written): readonly string[] {
    const { head, below } = this.#value(root, 0, 0);
    return head === '' ? below : [head, ...below];
  }

  /** The part on the line of the key or dash, and the lines below it, which start at `column`. */
  #value(node: Written, column: number, parent: number): { head: string; below: string[] } {
    const { value } = node;
    const comment = node.comment ? ' # type: BuildAndPushGCR' : '';
    const name = `a${this.#anchors.length}`;
    const canAnchor = node.anchor && value.kind === 'map';
    const anchor = canAnchor ? `&${name} ` : '';
    let result: { head: string; below: string[] };
    if (value.kind === 'text') {
      result = scalar(value, column, comment);
    } else if (value.kind === 'block') {
      result = literal(value, Math.max(column, parent + 1), parent, column === 0);
    } else if (value.flow) {
      result = { head: `${anchor}${flow(value)}${comment}`, below: [] };
    } else {
      const below = value.kind === 'map' ? this.#map(value, column) : this.#list(value, column);
      result = { head: `${anchor}${comment.trim()}`.trim(), below };
    }
    if (canAnchor) {
      this.#anchors.push(name);
    }
    return result;
  }

  #map(map: Value & { kind: 'map' }, column: number): string[] {
    const pad = ' '.repeat(column);
    const merged = this.#anchors.at(-1);
    return map.pairs.flatMap(([key, node], index) => {
      const isList = node.value.kind === 'list' && !node.value.flow;
      const deeper = column + (isList ? listIndent(node.value) : indentOf(node.value, map.indent));
      if (index === 0 && node.merge && merged) {
        return [`${pad}<<: *${merged}`];
      }
      const { head, below } = this.#value(node, deeper, column);
      const start = node.explicit ? `${pad}? ${key}\n${pad}:` : `${pad}${key}:`;
      return [...above(node, column), `${start}${head === '' ? '' : ` ${head}`}`, ...below];
    });
  }

  #list(list: Value & { kind: 'list' }, column: number): string[] {
    const pad = ' '.repeat(column);
    return list.items.flatMap((node) => {
      const { head, below } = this.#value(node, column + 2, column);
      const isCompact = head === '' && below[0]?.startsWith(`${pad}  `) && !/^\s*#/.test(below[0]);
      if (isCompact) {
        const [first = '', ...rest] = below;
        return [...above(node, column), `${pad}- ${first.slice(column + 2)}`, ...rest];
      }
      return [...above(node, column), `${pad}-${head === '' ? '' : ` ${head}`}`, ...below];
    });
  }
}

function listIndent(value: Value): number {
  return value.kind === 'list' ? value.indent : 0;
}

function indentOf(value: Value, outer: number): number {
  return value.kind === 'map' ? value.indent : outer;
}

function above(node: Written, column: number): readonly string[] {
  switch (node.above) {
    case 'blank':
      return ['  '];
    case 'comment':
      return [`${' '.repeat(column)}# - step: {type: BuildAndPushECR}`];
    default:
      return [];
  }
}

function scalar(
  value: Value & { kind: 'text' },
  column: number,
  comment: string,
): { head: string; below: string[] } {
  const pad = ' '.repeat(Math.max(column, 1));
  if (value.style === 'running') {
    return { head: value.text, below: [`${pad}runs on${comment}`] };
  }
  if (value.style !== 'wrapped') {
    return { head: quoted(value) + comment, below: [] };
  }
  return {
    head: `"${value.text}`,
    below: ['', `${pad}type: BuildAndPushECR`, `${pad}"${comment}`],
  };
}

function quoted(value: Value & { kind: 'text' }): string {
  switch (value.style) {
    case 'single':
      return `'${value.text.replaceAll("'", "''")}'`;
    case 'double':
    case 'wrapped':
      return `"${value.text}"`;
    default:
      return value.text;
  }
}

function literal(
  value: Value & { kind: 'block' },
  column: number,
  parent: number,
  isRoot: boolean,
): { head: string; below: string[] } {
  if (isRoot) {
    return { head: '"no literal here"', below: [] };
  }
  const isExplicit = value.header.includes('2');
  const pad = ' '.repeat(isExplicit ? parent + 2 : column);
  const lines = isExplicit ? value.lines : ['first', ...value.lines];
  return { head: value.header, below: lines.map((line) => (line === '' ? '' : pad + line)) };
}

function flow(value: Value): string {
  switch (value.kind) {
    case 'text':
      return /^(?:plain|running)$/.test(value.style) && /^[?-]|[:#]/.test(value.text)
        ? `"${value.text}"`
        : quoted(value);
    case 'block':
      return `"${value.lines.length}"`;
    case 'list':
      return `[${value.items.map((item) => flow(item.value)).join(', ')}]`;
    case 'map':
      return `{${value.pairs.map(([key, item]) => `${key}: ${flow(item.value)}`).join(', ')}}`;
    default:
      return value satisfies never;
  }
}
