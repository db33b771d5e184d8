import { callFunction } from './call.ts';
import { BINARY_OPERATORS } from './operators.ts';
import { type Scope, sampleValue } from './scope.ts';
import type { ExpressionNode } from './tree.ts';
import {
  type ExpressionValue,
  holds,
  type MaybeValue,
  numberOf,
  textOf,
  UNKNOWN,
} from './value.ts';

/** What a node leads to: its value, and its path as long as it spells one. */
interface Reached {
  readonly path: string | null;
  /** Undefined for a path that has no value by itself. */
  readonly value: MaybeValue | undefined;
}

function reachPath(path: string, scope: Scope): Reached {
  const value = sampleValue(scope.values, path);
  return { path, value: typeof value === 'string' ? scope.quoted(value) : value };
}

function reachValue(value: MaybeValue): Reached {
  return { path: null, value };
}

/** The value that was reached; a path without one is noted as missing. */
function settle({ path, value }: Reached, scope: Scope): MaybeValue {
  return value === undefined ? scope.missing(path ?? '') : value;
}

/** A longer path where it has a value or the shorter one has none; else a part of the value. */
function reachPart(
  base: Reached,
  step: string,
  part: (value: ExpressionValue) => MaybeValue,
  scope: Scope,
): Reached {
  const longer = base.path === null ? null : reachPath(base.path + step, scope);
  if (longer !== null && (longer.value !== undefined || base.value === undefined)) {
    return longer;
  }
  const { value } = base;
  return reachValue(
    value === undefined || value === UNKNOWN ? UNKNOWN : value === null ? null : part(value),
  );
}

function memberOf(value: ExpressionValue, name: string, scope: Scope): MaybeValue {
  if (name === 'length') {
    return Array.isArray(value) ? value.length : String(value).length;
  }
  return scope.fail('wrong-value', `A text has no part that is called ${name}.`, name);
}

function itemOf(value: ExpressionValue, key: ExpressionValue, scope: Scope): MaybeValue {
  const place = numberOf(key);
  return Array.isArray(value) && place !== null
    ? (value[place] ?? null)
    : scope.fail('wrong-value', 'Only a list has items; split() makes one.');
}

function reachItem(base: Reached, key: MaybeValue, scope: Scope): Reached {
  if (key === UNKNOWN) {
    return reachValue(UNKNOWN);
  }
  const step = typeof key === 'number' ? `[${key}]` : `.${textOf(key) ?? ''}`;
  return reachPart(base, step, (value) => itemOf(value, key, scope), scope);
}

function reachCall(node: Extract<ExpressionNode, { kind: 'call' }>, scope: Scope): Reached {
  const base = node.object === null ? null : reach(node.object, scope);
  const args = node.args.map((arg) => evaluateNode(arg, scope));
  const [only] = args;
  if (base !== null && base.path !== null && node.name === 'get' && only !== undefined) {
    return reachItem(base, only, scope);
  }
  if (base?.value !== undefined) {
    const { value } = base;
    return reachValue(value === UNKNOWN ? UNKNOWN : callFunction(node.name, value, args, scope));
  }
  const path = base?.path ?? null;
  if (path?.includes('.') === true) {
    return reachValue(scope.missing(path));
  }
  if (path === 'secrets') {
    return reachValue(scope.missing(`secrets.${node.name}(${JSON.stringify(only ?? '')})`));
  }
  const whole = path === null ? node.name : `${path}.${node.name}`;
  return reachValue(scope.fail('unknown-function', `Waybill evaluates no ${whole}().`, node.name));
}

/** Follows names, members, items and calls from left to right, each once. */
function reach(node: ExpressionNode, scope: Scope): Reached {
  switch (node.kind) {
    case 'name':
      return reachPath(node.name, scope);
    case 'member': {
      const { name } = node;
      const base = reach(node.object, scope);
      return reachPart(base, `.${name}`, (value) => memberOf(value, name, scope), scope);
    }
    case 'item':
      return reachItem(reach(node.object, scope), evaluateNode(node.index, scope), scope);
    case 'call':
      return reachCall(node, scope);
    default:
      return reachValue(evaluateNode(node, scope));
  }
}

function evaluateUnary(
  { operator, operand }: Extract<ExpressionNode, { kind: 'unary' }>,
  scope: Scope,
): MaybeValue {
  const value = evaluateNode(operand, scope);
  if (value === UNKNOWN) {
    return value;
  }
  if (operator === '!' || operator === 'not') {
    return !holds(value);
  }
  const number = numberOf(value);
  if ((operator !== '-' && operator !== '+') || number === null) {
    return scope.fail('wrong-value', `${operator} can’t stand before this value.`);
  }
  return operator === '-' ? -number : number;
}

/** The operators that look at their right side only when the left one does not decide. */
const DECIDED_BY_LEFT: ReadonlyMap<string, (left: ExpressionValue) => ExpressionValue | undefined> =
  new Map([
    ['&&', (left) => (holds(left) ? undefined : false)],
    ['and', (left) => (holds(left) ? undefined : false)],
    ['||', (left) => (holds(left) ? true : undefined)],
    ['or', (left) => (holds(left) ? true : undefined)],
    ['?:', (left) => (holds(left) ? left : undefined)],
    ['??', (left) => left ?? undefined],
  ]);

function evaluateBinary(
  node: Extract<ExpressionNode, { kind: 'binary' }>,
  scope: Scope,
): MaybeValue {
  const left = evaluateNode(node.left, scope);
  const decide = DECIDED_BY_LEFT.get(node.operator);
  if (decide !== undefined) {
    const decided = left === UNKNOWN ? UNKNOWN : decide(left);
    if (decided !== undefined) {
      return decided;
    }
    const right = evaluateNode(node.right, scope);
    return right === UNKNOWN || node.operator.startsWith('?') ? right : holds(right);
  }
  const right = evaluateNode(node.right, scope);
  if (left === UNKNOWN || right === UNKNOWN) {
    return UNKNOWN;
  }
  const result = BINARY_OPERATORS.get(node.operator)?.(left, right) ?? {
    refused: `${node.operator} is no operator here.`,
  };
  return typeof result === 'object' && 'refused' in result
    ? scope.fail('wrong-value', result.refused)
    : result;
}

/** The value of a tree. What can't be told makes all that is computed from it unknown. */
export function evaluateNode(node: ExpressionNode, scope: Scope): MaybeValue {
  if (!scope.count()) {
    return UNKNOWN;
  }
  switch (node.kind) {
    case 'literal':
      return typeof node.value === 'string' ? scope.quoted(node.value) : node.value;
    case 'nested':
      return scope.nested(node.index);
    case 'name':
    case 'member':
    case 'item':
    case 'call':
      return settle(reach(node, scope), scope);
    case 'unary':
      return evaluateUnary(node, scope);
    case 'binary':
      return evaluateBinary(node, scope);
    case 'condition': {
      const test = evaluateNode(node.test, scope);
      return test === UNKNOWN
        ? UNKNOWN
        : evaluateNode(holds(test) ? node.whenTrue : node.whenFalse, scope);
    }
    case 'list': {
      const items = node.items.map((item) => evaluateNode(item, scope));
      const known = items.filter((item) => item !== UNKNOWN);
      return known.length < items.length ? UNKNOWN : known;
    }
    default:
      return node satisfies never;
  }
}
