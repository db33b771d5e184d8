import jsep from 'jsep';
import { LIMITS } from './limits.ts';
import { markNumber } from './mask.ts';
import type { ExpressionNode } from './tree.ts';

// JEXL's operators that the parser does not know by itself, with JEXL's order of precedence.
for (const [operator, precedence] of [
  ['or', 1],
  ['and', 2],
  ['eq', 6],
  ['ne', 6],
  ['=~', 6],
  ['!~', 6],
  ['=^', 6],
  ['=$', 6],
  ['lt', 7],
  ['gt', 7],
  ['le', 7],
  ['ge', 7],
  ['?:', 0.95],
] as const) {
  jsep.addBinaryOp(operator, precedence);
}
jsep.addUnaryOp('not');

/** A tree, or what keeps the source from having one and where. */
export type ExpressionParse =
  | { readonly ok: true; readonly node: ExpressionNode }
  | {
      readonly ok: false;
      readonly code: 'syntax' | 'too-much';
      readonly message: string;
      /** Offset in the source. */
      readonly at: number;
    };

/** Why a parsed source has no tree; caught in `parseExpression`. */
class NoTree extends Error {
  readonly code: 'syntax' | 'too-much';

  constructor(code: 'syntax' | 'too-much', message: string) {
    super(message);
    this.code = code;
  }
}

const TOO_DEEP = 'The expression is nested more deeply than Waybill evaluates.';

/** Whether brackets stand inside each other beyond the limit, which the parser recurses into. */
function isTooDeep(source: string): boolean {
  let depth = 0;
  let quote = '';
  for (let at = 0; at < source.length && depth <= LIMITS.depth; at += 1) {
    const char = source.charAt(at);
    if (quote !== '') {
      at += char === '\\' ? 1 : 0;
      quote = char === quote ? '' : quote;
    } else if (char === '"' || char === "'") {
      quote = char;
    } else {
      depth += '(['.includes(char) ? 1 : ')]'.includes(char) ? -1 : 0;
    }
  }
  return depth > LIMITS.depth;
}

/** Takes over what the language knows of the parser's tree, and nothing else. */
function takeOver(parsed: jsep.Expression, depth: number): ExpressionNode {
  if (depth > LIMITS.depth) {
    throw new NoTree('too-much', TOO_DEEP);
  }
  const inner = (node: jsep.Expression) => takeOver(node, depth + 1);
  // The library types its results loosely; these are all the kinds of node that it makes.
  const node = parsed as jsep.CoreExpression;
  switch (node.type) {
    case 'Literal':
      if (node.value instanceof RegExp) {
        break;
      }
      return { kind: 'literal', value: node.value };
    case 'Identifier': {
      const mark = markNumber(node.name);
      return mark === null ? { kind: 'name', name: node.name } : { kind: 'nested', index: mark };
    }
    case 'MemberExpression': {
      const object = inner(node.object);
      return node.computed
        ? { kind: 'item', object, index: inner(node.property) }
        : { kind: 'member', object, name: nameOf(node.property) };
    }
    case 'CallExpression':
      return { kind: 'call', ...calleeOf(node.callee, inner), args: node.arguments.map(inner) };
    case 'UnaryExpression':
      return { kind: 'unary', operator: node.operator, operand: inner(node.argument) };
    case 'BinaryExpression':
      return {
        kind: 'binary',
        operator: node.operator,
        left: inner(node.left),
        right: inner(node.right),
      };
    case 'ConditionalExpression':
      return {
        kind: 'condition',
        test: inner(node.test),
        whenTrue: inner(node.consequent),
        whenFalse: inner(node.alternate),
      };
    case 'ArrayExpression':
      return {
        kind: 'list',
        items: node.elements.map((item) =>
          item === null ? { kind: 'literal', value: null } : inner(item),
        ),
      };
    case 'Compound':
    case 'SequenceExpression':
    case 'ThisExpression':
      break;
    default:
      node satisfies never;
  }
  throw new NoTree('syntax', 'The expression is not one value.');
}

function nameOf(property: jsep.Expression): string {
  const { name } = property;
  return typeof name === 'string' ? name : '';
}

function calleeOf(parsed: jsep.Expression, inner: (node: jsep.Expression) => ExpressionNode) {
  // As above: the callee is one of the parser's own kinds of node.
  const callee = parsed as jsep.CoreExpression;
  if (callee.type === 'Identifier') {
    return { object: null, name: callee.name };
  }
  if (callee.type === 'MemberExpression' && !callee.computed) {
    return { object: inner(callee.object), name: nameOf(callee.property) };
  }
  throw new NoTree('syntax', 'Only methods can be called.');
}

/**
 * Reads a masked source (JEXL's expressions, as far as fields use them). Never throws.
 * @param source the same without masks, for the message
 */
export function parseExpression(masked: string, source: string): ExpressionParse {
  if (masked.trim() === '') {
    return { ok: false, code: 'syntax', message: 'The expression is empty.', at: 0 };
  }
  if (isTooDeep(masked)) {
    return { ok: false, code: 'too-much', message: TOO_DEEP, at: 0 };
  }
  try {
    return { ok: true, node: takeOver(jsep(masked), 0) };
  } catch (error) {
    if (error instanceof NoTree) {
      return { ok: false, code: error.code, message: error.message, at: 0 };
    }
    if (error instanceof RangeError) {
      return { ok: false, code: 'too-much', message: TOO_DEEP, at: 0 };
    }
    if (error instanceof Error) {
      return { ok: false, code: 'syntax', ...syntaxMistake(error, source) };
    }
    throw error;
  }
}

/** The parser's complaint in plain words; it tells its place in `index`. */
function syntaxMistake(error: Error, source: string): { message: string; at: number } {
  const at = 'index' in error && typeof error.index === 'number' ? error.index : source.length;
  const near = source.slice(at, at + 12).trim();
  return {
    at: Math.min(at, source.length),
    message:
      near === ''
        ? 'The expression ends too early.'
        : `The expression can’t be read from ${near} on.`,
  };
}
