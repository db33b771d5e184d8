import type { HclBlock, HclLoop, HclNode } from './hcl-node.ts';
import { mistake, type Token, tokensOf } from './hcl-tokens.ts';

const CONSTANTS: ReadonlyMap<string, boolean | null> = new Map([
  ['true', true],
  ['false', false],
  ['null', null],
]);
/** Signs between two values from those that bind least to those that bind most. */
const SIGNS: readonly (readonly string[])[] = [
  ['||'],
  ['&&'],
  ['==', '!='],
  ['<', '>', '<=', '>='],
  ['+', '-'],
  ['*', '/', '%'],
];
const MOST_DEPTH = 100;

class Reader {
  readonly #tokens: readonly Token[];
  #at = 0;
  #depth = 0;

  constructor(text: string, firstLine = 1) {
    this.#tokens = tokensOf(text, firstLine);
  }

  get next(): Token {
    return this.#tokens[this.#at] ?? { kind: 'end', text: 'the end', line: 0 };
  }

  take(): Token {
    const token = this.next;
    this.#at += 1;
    return token;
  }

  takes(sign: string): boolean {
    const found = this.next.kind === 'sign' && this.next.text === sign;
    this.#at += found ? 1 : 0;
    return found;
  }

  skipLines(): void {
    while (this.next.kind === 'line') {
      this.#at += 1;
    }
  }

  needs(sign: string): void {
    if (!this.takes(sign)) {
      mistake(
        this.next.line,
        `${sign} is missing before ${this.next.text.trim() || 'the line ends'}.`,
      );
    }
  }

  /** Things between commas or line ends, up to a closing sign. */
  #items<T>(close: string, read: () => T): readonly T[] {
    const items: T[] = [];
    this.skipLines();
    while (!this.takes(close)) {
      items.push(read());
      this.skipLines();
      this.takes(',');
      this.skipLines();
      if (this.next.kind === 'end') {
        mistake(this.next.line, `${close} is missing.`);
      }
    }
    return items;
  }

  expression(): HclNode {
    this.#depth += 1;
    if (this.#depth > MOST_DEPTH) {
      mistake(this.next.line, 'the expression is nested too deeply.');
    }
    const test = this.#binary(0);
    const isChoice = this.takes('?');
    const yes = isChoice ? this.expression() : test;
    if (isChoice) {
      this.needs(':');
    }
    const node: HclNode = isChoice ? { kind: 'choice', test, yes, no: this.expression() } : test;
    this.#depth -= 1;
    return node;
  }

  #binary(level: number): HclNode {
    const signs = SIGNS[level];
    if (signs === undefined) {
      return this.#unary();
    }
    let left = this.#binary(level + 1);
    for (let sign = this.#sign(signs); sign !== null; sign = this.#sign(signs)) {
      left = { kind: 'binary', sign, left, right: this.#binary(level + 1) };
    }
    return left;
  }

  #sign(signs: readonly string[]): string | null {
    return signs.find((sign) => this.takes(sign)) ?? null;
  }

  #unary(): HclNode {
    return this.takes('!')
      ? { kind: 'not', operand: this.#parts(this.#primary()) }
      : this.#parts(this.#primary());
  }

  #parts(of: HclNode): HclNode {
    let node = of;
    for (;;) {
      if (this.takes('.')) {
        node = { kind: 'part', of: node, key: { kind: 'value', value: this.take().text } };
      } else if (this.takes('[')) {
        node = { kind: 'part', of: node, key: this.expression() };
        this.needs(']');
      } else {
        return node;
      }
    }
  }

  #primary(): HclNode {
    const { kind, text, line } = this.take();
    switch (kind) {
      case 'number':
        return { kind: 'value', value: Number(text) };
      case 'text':
        return { kind: 'template', text, line };
      case 'name': {
        const constant = CONSTANTS.get(text);
        if (constant !== undefined) {
          return { kind: 'value', value: constant };
        }
        return this.takes('(')
          ? { kind: 'call', name: text, args: this.#items(')', () => this.expression()), line }
          : { kind: 'name', name: text, line };
      }
      case 'sign':
        return this.#bracket(text, line);
      case 'line':
      case 'end':
        return mistake(line, 'a value is missing.');
      default:
        return kind satisfies never;
    }
  }

  #bracket(sign: string, line: number): HclNode {
    if ((sign === '[' || sign === '{') && this.#takesName('for')) {
      return this.#loop(sign === '[' ? ']' : '}', line);
    }
    if (sign === '[') {
      return { kind: 'list', items: this.#items(']', () => this.expression()) };
    }
    if (sign === '{') {
      return { kind: 'map', entries: this.#items('}', () => this.#entry()) };
    }
    if (sign === '(') {
      const inner = this.expression();
      this.needs(')');
      return inner;
    }
    return mistake(line, `${sign} can’t stand here.`);
  }

  #takesName(name: string): boolean {
    this.skipLines();
    const found = this.next.kind === 'name' && this.next.text === name;
    this.#at += found ? 1 : 0;
    return found;
  }

  #loop(close: string, line: number): HclLoop {
    const names = [this.take().text];
    if (this.takes(',')) {
      names.push(this.take().text);
    }
    if (!this.#takesName('in')) {
      mistake(line, 'in is missing.');
    }
    const of = this.expression();
    this.skipLines();
    this.needs(':');
    this.skipLines();
    const first = this.expression();
    this.skipLines();
    const isMap = this.takes('=>');
    this.skipLines();
    const value = isMap ? this.expression() : first;
    const test = this.#takesName('if') ? this.expression() : null;
    this.skipLines();
    this.needs(close);
    return { kind: 'loop', names, of, key: isMap ? first : null, value, test, line };
  }

  #entry(): readonly [HclNode, HclNode] {
    const { kind, text } = this.next;
    const isName = kind === 'name';
    const key: HclNode = isName ? { kind: 'value', value: text } : this.expression();
    if (isName) {
      this.take();
    }
    if (!this.takes('=')) {
      this.needs(':');
    }
    return [key, this.expression()];
  }

  block(): HclBlock {
    const { text: type, line } = this.take();
    const name = this.next.kind === 'text' ? this.take().text : '';
    this.needs('{');
    const attributes = this.#items('}', () => this.attribute());
    return { type, name, attributes, line };
  }

  attribute(): readonly [string, HclNode] {
    const { kind, text, line } = this.take();
    if (kind !== 'name' && kind !== 'text') {
      mistake(line, `${text.trim()} is no name of a setting.`);
    }
    // A block in a block, such as a validation of a variable, says nothing of the build.
    if (this.next.kind === 'sign' && this.next.text === '{') {
      this.take();
      return [text, { kind: 'map', entries: this.#items('}', () => this.#entry()) }];
    }
    this.needs('=');
    return [text, this.expression()];
  }
}

/**
 * Reads the blocks and the settings outside of blocks of a bake file in HCL.
 * @throws HclMistake where it can't be read
 */
export function parseHcl(text: string): {
  readonly blocks: readonly HclBlock[];
  readonly attributes: HclBlock['attributes'];
} {
  const reader = new Reader(text);
  const blocks: HclBlock[] = [];
  const attributes: (readonly [string, HclNode])[] = [];
  for (reader.skipLines(); reader.next.kind !== 'end'; reader.skipLines()) {
    if (/^(?:target|group|variable|function)$/.test(reader.next.text)) {
      blocks.push(reader.block());
    } else {
      attributes.push(reader.attribute());
    }
  }
  return { blocks, attributes };
}

/**
 * Reads one expression, such as the one in `${…}`.
 * @throws HclMistake where it can't be read
 */
export function parseHclExpression(text: string, line: number): HclNode {
  const reader = new Reader(text, line);
  reader.skipLines();
  const node = reader.expression();
  reader.skipLines();
  return reader.next.kind === 'end' ? node : mistake(line, `${text.trim()} is not one value.`);
}
