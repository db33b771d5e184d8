import { variableText } from '../docker/variables.ts';
import type { ImportNote } from '../image-build.ts';
import { linesOf } from '../plain.ts';
import type { Groups } from './groups.ts';
import { evaluateHcl, type HclScope } from './hcl-evaluate.ts';
import type { HclBlock, HclNode } from './hcl-node.ts';
import { parseHcl } from './hcl-parse.ts';
import { mistake } from './hcl-tokens.ts';
import type { HclValue } from './hcl-value.ts';
import { type Axes, leftRounds, roundsOf } from './rounds.ts';

/** The targets of a bake file in HCL, with everything that a person has to look at. */
export interface HclTargets {
  readonly targets: Readonly<Record<string, unknown>>;
  readonly groups: Groups;
  readonly notes: readonly ImportNote[];
}

/** So many values are made for a file: real ones stay far below. */
const MOST_VALUES = 100_000;

/** The values of a file's variables, each when it is asked for. */
class Values implements HclScope {
  readonly functions: ReadonlyMap<string, HclBlock>;
  readonly notes: ImportNote[] = [];
  readonly #nodes: ReadonlyMap<string, HclNode | null>;
  readonly #known = new Map<string, HclValue>();
  readonly #open = new Set<string>();
  #count = 0;

  constructor(blocks: readonly HclBlock[], attributes: HclBlock['attributes']) {
    const of = (type: string) => blocks.filter((block) => block.type === type);
    this.functions = new Map(of('function').map((block) => [block.name, block]));
    this.#nodes = new Map([
      ...of('variable').map(
        (block) => [block.name, new Map(block.attributes).get('default') ?? null] as const,
      ),
      ...attributes,
    ]);
  }

  valueOf = (name: string, line: number): HclValue => {
    const known = this.#known.get(name);
    if (known !== undefined) {
      return known;
    }
    if (this.#open.has(name)) {
      return mistake(line, `${name} is made of itself.`);
    }
    this.#open.add(name);
    const node = this.#nodes.get(name);
    const value = node ? evaluateHcl(node, this) : null;
    const settled = value ?? this.#missing(name);
    this.#open.delete(name);
    this.#known.set(name, settled);
    return settled;
  };

  count = (): void => {
    this.#count += 1;
    if (this.#count > MOST_VALUES) {
      mistake(1, 'the file makes too many values.');
    }
  };

  #missing(name: string): string {
    const { text, note } = variableText(name);
    if (note !== null) {
      this.notes.push({ subject: name, message: note });
    }
    return text;
  }
}

/** The axes of a matrix with their values. */
function axesOf(matrix: HclValue): Axes<HclValue> {
  const axes = typeof matrix === 'object' && matrix !== null ? Object.entries(matrix) : [];
  return axes.map(([name, values]) => [name, Array.isArray(values) ? values : [values]]);
}

function targetsOf({ name, attributes }: HclBlock, values: Values) {
  const own = new Map(attributes);
  const matrix = own.get('matrix');
  const axes = matrix === undefined ? [] : axesOf(evaluateHcl(matrix, values));
  values.notes.push(...leftRounds(name, axes));
  const rounds = roundsOf(axes);
  return rounds.map((round, at) => {
    const scope: HclScope = {
      functions: values.functions,
      count: values.count,
      valueOf: (one, line) => round.get(one) ?? values.valueOf(one, line),
    };
    const settings = attributes
      .filter(([key]) => key !== 'matrix' && key !== 'name')
      .map(([key, node]) => [key, evaluateHcl(node, scope)] as const);
    const wanted = own.get('name');
    const fallback = rounds.length > 1 ? `${name}-${at + 1}` : name;
    const made = wanted === undefined ? fallback : String(evaluateHcl(wanted, scope));
    return [made, Object.fromEntries(settings)] as const;
  });
}

/**
 * The targets of a bake file in HCL, with variables, functions and matrices filled in. Source: the bake
 * file reference.
 * @throws HclMistake where it can't be read
 */
export function hclTargets(text: string): HclTargets {
  const { blocks, attributes } = parseHcl(text);
  const values = new Values(blocks, attributes);
  const made = blocks
    .filter(({ type }) => type === 'target')
    .map((block) => [block.name, targetsOf(block, values)] as const);
  const groups = blocks
    .filter(({ type }) => type === 'group')
    .map(({ name, attributes }) => {
      const members = new Map(attributes).get('targets');
      return [name, linesOf(members && evaluateHcl(members, values))] as const;
    });
  const rounds = made.map(([name, targets]) => [name, targets.map(([one]) => one)] as const);
  return {
    targets: Object.fromEntries(made.flatMap(([, targets]) => targets)),
    groups: new Map([...rounds, ...groups]),
    notes: values.notes,
  };
}
