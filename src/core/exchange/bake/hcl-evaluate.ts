import { HCL_FUNCTIONS } from './hcl-functions.ts';
import type { HclBlock, HclLoop, HclNode } from './hcl-node.ts';
import { parseHclExpression } from './hcl-parse.ts';
import { mistake } from './hcl-tokens.ts';
import type { HclValue } from './hcl-value.ts';

/** Where names get their values. */
export interface HclScope {
  /** The value of a name that stands on a line. */
  readonly valueOf: (name: string, line: number) => HclValue;
  readonly functions: ReadonlyMap<string, HclBlock>;
  /** Counts one more value; throws where a file asks for too many. */
  readonly count: () => void;
}

const MOST_DEPTH = 100;
const MOST_LETTERS = 65_536;
const MOST_ITEMS = 1_000;

function textOf(value: HclValue, line: number): string {
  return value === null || typeof value === 'object'
    ? mistake(line, 'a list or a map stands in a text.')
    : String(value);
}

const BINARY: Readonly<Record<string, (a: HclValue, b: HclValue) => HclValue>> = {
  '||': (a, b) => a === true || b === true,
  '&&': (a, b) => a === true && b === true,
  '==': (a, b) => a === b,
  '!=': (a, b) => a !== b,
  '<': (a, b) => Number(a) < Number(b),
  '>': (a, b) => Number(a) > Number(b),
  '<=': (a, b) => Number(a) <= Number(b),
  '>=': (a, b) => Number(a) >= Number(b),
  '+': (a, b) => Number(a) + Number(b),
  '-': (a, b) => Number(a) - Number(b),
  '*': (a, b) => Number(a) * Number(b),
  '/': (a, b) => Number(a) / Number(b),
  '%': (a, b) => Number(a) % Number(b),
};

const PIECE = /\$\$\{|%%\{|%\{|\$\{((?:[^{}"]|"(?:[^"\\]|\\.)*"|\{[^{}]*\})*)\}/g;

function evaluateTemplate(text: string, line: number, scope: HclScope, depth: number): HclValue {
  const alone = /^\$\{((?:[^{}"]|"(?:[^"\\]|\\.)*")*)\}$/.exec(text)?.[1];
  if (alone !== undefined) {
    return evaluateHcl(parseHclExpression(alone, line), scope, depth + 1);
  }
  const filled = text.replace(PIECE, (written, source?: string) => {
    if (written === '%{') {
      return mistake(line, '%{ is not read here.');
    }
    return source === undefined
      ? written.slice(1)
      : textOf(evaluateHcl(parseHclExpression(source, line), scope, depth + 1), line);
  });
  return filled.length > MOST_LETTERS ? mistake(line, 'a text is too long.') : filled;
}

function evaluateCall(
  { name, args, line }: Extract<HclNode, { kind: 'call' }>,
  scope: HclScope,
  depth: number,
): HclValue {
  if (depth > MOST_DEPTH) {
    return mistake(line, `${name}() calls itself.`);
  }
  const values = args.map((arg) => evaluateHcl(arg, scope, depth + 1));
  const own = scope.functions.get(name);
  if (own === undefined) {
    const variable = AT_RUN_TIME.get(name);
    const result =
      variable === undefined
        ? (HCL_FUNCTIONS.get(name)?.(values) ?? mistake(line, `${name}() is not read here.`))
        : scope.valueOf(variable, line);
    return Array.isArray(result) && result.length > MOST_ITEMS
      ? mistake(line, 'a list is too long.')
      : result;
  }
  const attributes = new Map(own.attributes);
  const listed = attributes.get('params');
  const names = listed?.kind === 'list' ? listed.items : [];
  const result = attributes.get('result');
  const given = new Map(
    names.map((one, at) => [one.kind === 'name' ? one.name : '', values[at] ?? null] as const),
  );
  return result === undefined
    ? mistake(line, `${name}() has no result.`)
    : evaluateHcl(result, within(scope, given), depth + 1);
}

/** Functions whose value only the run knows, with the variable that stands for it. */
const AT_RUN_TIME: ReadonlyMap<string, string> = new Map([
  ['timestamp', 'date'],
  ['formatdate', 'date'],
  ['timeadd', 'date'],
  ['uuidv4', 'uuid'],
]);

/** The scope with some names of its own. */
function within(scope: HclScope, own: ReadonlyMap<string, HclValue>): HclScope {
  return {
    ...scope,
    valueOf: (name, line) => own.get(name) ?? (own.has(name) ? null : scope.valueOf(name, line)),
  };
}

function evaluateLoop(loop: HclLoop, scope: HclScope, depth: number): HclValue {
  const over = evaluateHcl(loop.of, scope, depth + 1);
  const rounds =
    typeof over === 'object' && over !== null
      ? Object.entries(over)
      : mistake(loop.line, 'for goes over lists and maps only.');
  const made = rounds.flatMap(([key, value]): (readonly [HclValue, HclValue])[] => {
    const values =
      loop.names.length === 1 ? [value] : [Array.isArray(over) ? Number(key) : key, value];
    const inner = within(scope, new Map(loop.names.map((name, at) => [name, values[at] ?? null])));
    const of = (node: HclNode) => evaluateHcl(node, inner, depth + 1);
    return loop.test === null || of(loop.test) === true
      ? [[loop.key === null ? null : of(loop.key), of(loop.value)]]
      : [];
  });
  return loop.key === null
    ? made.map(([, value]) => value)
    : Object.fromEntries(made.map(([key, value]) => [String(key), value]));
}

function partOf(of: HclValue, key: HclValue): HclValue {
  if (Array.isArray(of)) {
    const items: readonly HclValue[] = of;
    return items[Number(key)] ?? null;
  }
  return typeof of === 'object' && of !== null && Object.hasOwn(of, String(key))
    ? (new Map(Object.entries(of)).get(String(key)) ?? null)
    : null;
}

/**
 * The value of an expression.
 * @throws HclMistake where it can't be told
 */
export function evaluateHcl(node: HclNode, scope: HclScope, depth = 0): HclValue {
  scope.count();
  const inner = (one: HclNode) => evaluateHcl(one, scope, depth + 1);
  switch (node.kind) {
    case 'value':
      return node.value;
    case 'template':
      return evaluateTemplate(node.text, node.line, scope, depth);
    case 'name':
      return scope.valueOf(node.name, node.line);
    case 'part':
      return partOf(inner(node.of), inner(node.key));
    case 'call':
      return evaluateCall(node, scope, depth);
    case 'list':
      return node.items.map(inner);
    case 'map':
      return Object.fromEntries(
        node.entries.map(([key, value]) => [String(inner(key)), inner(value)]),
      );
    case 'loop':
      return evaluateLoop(node, scope, depth);
    case 'not':
      return inner(node.operand) !== true;
    case 'binary':
      return BINARY[node.sign]?.(inner(node.left), inner(node.right)) ?? null;
    case 'choice':
      return inner(node.test) === true ? inner(node.yes) : inner(node.no);
    default:
      return node satisfies never;
  }
}
