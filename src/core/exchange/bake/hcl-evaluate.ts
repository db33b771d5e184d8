import { HCL_FUNCTIONS } from './hcl-functions.ts';
import type { HclBlock, HclNode } from './hcl-parse.ts';
import { parseHclExpression } from './hcl-parse.ts';
import { mistake } from './hcl-tokens.ts';
import type { HclValue } from './hcl-value.ts';

/** Where names get their values. */
export interface HclScope {
  /** The value of a name that stands on a line. */
  readonly valueOf: (name: string, line: number) => HclValue;
  readonly functions: ReadonlyMap<string, HclBlock>;
}

const MOST_DEPTH = 100;
const MOST_LETTERS = 65_536;

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
    return HCL_FUNCTIONS.get(name)?.(values) ?? mistake(line, `${name}() is not read here.`);
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
    : evaluateHcl(
        result,
        {
          ...scope,
          valueOf: (one, at) =>
            given.has(one) ? (given.get(one) ?? null) : scope.valueOf(one, at),
        },
        depth + 1,
      );
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
