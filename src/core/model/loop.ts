import type { YamlPath } from './step.ts';
import type { FieldValue } from './value.ts';

/** One axis of a matrix. */
export interface LoopAxis {
  readonly name: string;
  /** Null where an expression gives them, or where they are no plain texts. */
  readonly values: readonly string[] | null;
}

/** A looping strategy of a step, a step group or a stage, as far as the document tells it. */
export interface Loop {
  readonly kind: 'matrix' | 'repeat' | 'parallelism' | 'unknown';
  readonly axes: readonly LoopAxis[];
  /** The list that a repetition goes through; null where there is none or an expression gives it. */
  readonly items: readonly string[] | null;
  /** How many runs there are; null where the document does not tell. */
  readonly runs: number | null;
  /** Whether there may be axes that the document does not tell, as with a runtime input. */
  readonly isOpen: boolean;
}

/** What is read of a mapping that may hold a `strategy`. */
export interface LoopReads {
  read(path: YamlPath): FieldValue;
  has(path: YamlPath): boolean;
  keys(path: YamlPath): readonly { readonly name: string }[];
}

const STRATEGY: YamlPath = ['strategy'];
const MATRIX: YamlPath = ['strategy', 'matrix'];
const REPEAT: YamlPath = ['strategy', 'repeat'];
const PARALLELISM: YamlPath = ['strategy', 'parallelism'];

/** Keys of a matrix that are no axes. Source: harness-core, MatrixConfig; v0 pipeline schema, strategy. */
const NO_AXES: ReadonlySet<string> = new Set(['exclude', 'maxConcurrency', 'nodeName']);

/** Keys by which a repetition leaves out items of its list, or gives a run several of them. */
const SLICES = ['start', 'end', 'partitionSize', 'unit'] as const;

const UNKNOWN: Loop = { kind: 'unknown', axes: [], items: null, runs: null, isOpen: true };

function listAt(reads: LoopReads, path: YamlPath): readonly string[] | null {
  const value = reads.read(path);
  return value.kind === 'list' ? value.items : null;
}

function countAt(reads: LoopReads, path: YamlPath): number | null {
  const value = reads.read(path);
  return value.kind === 'scalar' && /^\d+$/.test(value.text) ? Number(value.text) : null;
}

function readMatrix(reads: LoopReads): Loop {
  const keys = reads.keys(MATRIX).map(({ name }) => name);
  const axes = keys
    .filter((name) => !NO_AXES.has(name) && name !== '<<')
    .map((name) => ({ name, values: listAt(reads, [...MATRIX, name]) }));
  const sizes = axes.map(({ values }) => values?.length ?? null);
  const isCounted = !keys.includes('exclude') && sizes.length > 0;
  return {
    kind: 'matrix',
    axes,
    items: null,
    runs: isCounted ? sizes.reduce((all, size) => (all && size ? all * size : null), 1) : null,
    isOpen: keys.length === 0 || keys.includes('<<'),
  };
}

function readRepeat(reads: LoopReads): Loop {
  const items = listAt(reads, [...REPEAT, 'items']);
  const [hasTimes, hasItems] = [reads.has([...REPEAT, 'times']), reads.has([...REPEAT, 'items'])];
  const isUnsure = (hasTimes && hasItems) || SLICES.some((key) => reads.has([...REPEAT, key]));
  const counted = hasTimes ? countAt(reads, [...REPEAT, 'times']) : (items?.length ?? null);
  const runs = isUnsure ? null : counted;
  return { kind: 'repeat', axes: [], items, runs, isOpen: false };
}

function readCopies(reads: LoopReads): Loop {
  const runs = countAt(reads, PARALLELISM);
  return { kind: 'parallelism', axes: [], items: null, runs, isOpen: false };
}

const KINDS = [
  { path: MATRIX, read: readMatrix },
  { path: REPEAT, read: readRepeat },
  { path: PARALLELISM, read: readCopies },
] as const;

/** The loop that a mapping is under by its own `strategy`; null without one. */
export function readLoop(reads: LoopReads): Loop | null {
  if (!reads.has(STRATEGY)) {
    return null;
  }
  const [first, second] = KINDS.filter(({ path }) => reads.has(path));
  const loop = first?.read(reads) ?? UNKNOWN;
  // The product takes one kind of loop; which one is meant, nobody knows.
  return second === undefined ? loop : { ...loop, runs: null };
}

/** What the first run of a loop gives expressions, by their path. */
export function firstRun({ axes, items }: Loop): Readonly<Record<string, string>> {
  const values: Record<string, string> = { 'strategy.iteration': '0' };
  for (const { name, values: all } of axes) {
    const [first] = all ?? [];
    if (first !== undefined) {
      values[`matrix.${name}`] = first;
    }
  }
  const [item] = items ?? [];
  return item === undefined ? values : { ...values, 'repeat.item': item };
}
