import fc from 'fast-check';

/** How one value is written, with what stands around it. */
interface Written {
  readonly value: Value;
  readonly above: '' | 'blank' | 'comment';
  readonly comment: boolean;
  readonly anchor: boolean;
  readonly explicit: boolean;
  readonly merge: boolean;
}

type Value =
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

type Style = 'plain' | 'single' | 'double' | 'wrapped';

const KEYS = [
  ...['type', 'identifier', 'name', 'spec', 'step', 'steps', 'stage', 'stages', 'stepGroup'],
  ...['parallel', 'template', 'templateInputs', 'inputSet', 'pipeline', 'command', 'tags'],
  ...['"type"', "'step'", 'a b', '<+x.y>', 'x:y', '-a', '__proto__', '"a: b"', '""'],
];
const TEXTS = [
  ...['BuildAndPushECR', 'BuildAndPushACR', 'Run', 'push', '1.10', '~', 'null', 'true', 'a:b'],
  ...['<+input>', 'x y', "it's", '-1', 'é', '😀', 'http://x#y', '?q', 'a - b'],
];
const BLOCK_LINES = [
  ...['type: BuildAndPushECR', '- step:', '    type: BuildAndPushGAR', '# no comment', '', 'echo'],
  ...['{', '"', '---x', 'a: b: c'],
];

const text: fc.Arbitrary<Value> = fc.record({
  kind: fc.constant('text' as const),
  text: fc.constantFrom(...TEXTS),
  style: fc.constantFrom<Style>('plain', 'plain', 'plain', 'single', 'double', 'wrapped'),
});

const block: fc.Arbitrary<Value> = fc.record({
  kind: fc.constant('block' as const),
  lines: fc.array(fc.constantFrom(...BLOCK_LINES), { maxLength: 5 }),
  header: fc.constantFrom('|', '>', '|-', '>+', '|2', '|+'),
});

const { written } = fc.letrec<{ written: Written; value: Value }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    { weight: 4, arbitrary: text },
    { weight: 1, arbitrary: block },
    {
      weight: 4,
      arbitrary: fc
        .record({
          kind: fc.constant('map' as const),
          step: fc.integer({ min: 0, max: 8 }),
          pairs: fc.uniqueArray(fc.tuple(fc.constantFrom(...KEYS), tie('written')), {
            minLength: 1,
            maxLength: 5,
            selector: ([key]) => key.replaceAll(/^["']|["']$/g, ''),
          }),
          flow: fc.integer({ min: 0, max: 3 }).map((dice) => dice === 0),
          indent: fc.integer({ min: 1, max: 4 }),
        })
        .map(({ step, pairs, ...map }) => ({ ...map, pairs: withStepType(pairs, step) })),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('list' as const),
        items: fc.array(tie('written'), { minLength: 1, maxLength: 4 }),
        flow: fc.integer({ min: 0, max: 3 }).map((dice) => dice === 0),
        indent: fc.integer({ min: 0, max: 3 }),
      }),
    },
  ),
  written: fc.record({
    value: tie('value'),
    above: fc.constantFrom('' as const, '' as const, 'blank' as const, 'comment' as const),
    comment: fc.integer({ min: 0, max: 4 }).map((dice) => dice === 0),
    anchor: fc.integer({ min: 0, max: 6 }).map((dice) => dice === 0),
    explicit: fc.integer({ min: 0, max: 15 }).map((dice) => dice === 0),
    merge: fc.integer({ min: 0, max: 8 }).map((dice) => dice === 0),
  }),
}));

/** Makes about every third mapping a step, so that there is something to find. */
function withStepType(
  pairs: readonly (readonly [string, Written])[],
  at: number,
): readonly (readonly [string, Written])[] {
  const others = pairs.filter(([key]) => key !== 'type' && key !== '"type"');
  if (at > 3 || (at > 0 && others.length === 0)) {
    return pairs;
  }
  const type: Value = { kind: 'text', text: 'BuildAndPushECR', style: 'plain' };
  const node: Written = {
    value: type,
    above: '',
    comment: false,
    anchor: false,
    explicit: false,
    merge: false,
  };
  return others.toSpliced(at, 0, ['type', node] as const);
}

/** Valid YAML texts of many shapes: styles, comments, anchors, documents, line breaks. */
export const yamlTexts: fc.Arbitrary<string> = fc
  .record({
    roots: fc.array(written, { minLength: 1, maxLength: 3 }),
    breaks: fc.array(fc.boolean(), { minLength: 1, maxLength: 7 }),
    mixed: fc.boolean(),
    mark: fc.boolean(),
    start: fc.boolean(),
    finalBreak: fc.boolean(),
  })
  .map(({ roots, breaks, mixed, mark, start, finalBreak }) => {
    const documents = roots.map((root) => new Printer().print(root).join('\n'));
    const lines = `${start ? '---\n' : ''}${documents.join('\n---\n')}`.split('\n');
    const ended = lines.map((line, index) => {
      const isCarriage = mixed && breaks[index % breaks.length];
      const isLast = index === lines.length - 1;
      return isLast && !finalBreak ? line : `${line}${isCarriage ? '\r\n' : '\n'}`;
    });
    return `${mark ? '\u{feff}' : ''}${ended.join('')}`;
  });

/** Prints one document. */
class Printer {
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
  if (value.style !== 'wrapped') {
    return { head: quoted(value) + comment, below: [] };
  }
  const pad = ' '.repeat(Math.max(column, 1));
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
      return value.style === 'plain' && /^[?-]|[:#]/.test(value.text)
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
