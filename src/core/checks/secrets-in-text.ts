import type { TextRange } from '../model/text.ts';
import { lineEndOf, nextLineOf } from '../yaml/index.ts';
import { isNamedSecret, secretForm } from './secret-patterns.ts';

/** A secret that stands in a text in clear. The secret itself is never told. */
export interface ClearSecret {
  /** What it looks like, such as `an AWS access key`. */
  readonly kind: string;
  /** Its line, without the line break. */
  readonly range: TextRange;
}

/** A key of YAML or JSON with a text behind it, also in a comment; a variable as shells set it; or an option of a command. */
const PAIRS: readonly RegExp[] = [
  /(?:^[\s#-]*|[{,][ \t]*)["']?([\w.-]{1,100})["']?[ \t]*:[ \t]*["']?([^\s"',}]{1,500})/g,
  /(?:^|[\s"'])([\w.-]{1,100})=["']?([^\s"',}]{1,500})/g,
  /(?:^|\s)--([\w-]{1,100})[ \t]+["']?([^\s"'-][^\s"']{0,500})/g,
  /\bname["']?[ \t]*:[ \t]*["']?([\w.-]{1,100})["']?,[ \t]*["']?value["']?[ \t]*:[ \t]*["']?([^\s"',}]{1,500})/g,
];

/** Values that name a secret kept elsewhere: an expression, or the Id of a secret of an account or organisation. */
const KEPT_ELSEWHERE = /<\+|^(?:account|org)\./;

function isClear(name: string, value: string): boolean {
  return !KEPT_ELSEWHERE.test(value.trim()) && isNamedSecret(name, value);
}

/** What a line gives away: by the form of a token, else by the name of what is set; null when nothing. */
function secretInLine(line: string): string | null {
  const form = secretForm(line);
  if (form !== null) {
    return form;
  }
  const isNamed = PAIRS.some((pattern) =>
    [...line.matchAll(pattern)].some(([, name = '', value = '']) => isClear(name, value)),
  );
  return isNamed ? 'a secret' : null;
}

/** A line of a map: its indentation with the dash of a list, its key, and its value without quotes. */
const LINE = /^([ \t]*(?:-[ \t]+)?)["']?([\w.-]{1,100})["']?[ \t]*:[ \t]*["']?([^"'\r\n]{0,500})/;

/** A name whose value stands in a later line, and the column of the keys beside it. */
interface Awaited {
  readonly name: string;
  readonly column: number;
  /** Whether the value is the text below, as behind `|`. */
  readonly isBlock: boolean;
}

/**
 * What the line gives away together with those before it: the value of a variable whose name stands
 * above, as the product and Kubernetes write them, or the text of a block. The second part is for the next line.
 */
function secretAcross(
  line: string,
  awaited: Awaited | null,
): readonly [isSecret: boolean, next: Awaited | null] {
  const [, start = '', key = '', value = ''] = LINE.exec(line) ?? [];
  const column = start.length;
  if (awaited?.isBlock === true) {
    return [isClear(awaited.name, line), null];
  }
  if (/^[|>][-+\d]*\s*(?:#.*)?$/.test(value)) {
    return [false, { name: key, column, isBlock: true }];
  }
  const isBeside = awaited !== null && key !== '' && column === awaited.column;
  if (key === 'name') {
    return [false, { name: value.trim(), column, isBlock: false }];
  }
  if (isBeside && key === 'value') {
    return [isClear(awaited.name, value), null];
  }
  // Of this type the value is the Id of a secret.
  return [false, isBeside && !(key === 'type' && /^secret\b/i.test(value)) ? awaited : null];
}

/**
 * The secrets in clear of a whole text, line by line: in steps of every type, in comments and in shell
 * commands. For texts that are about to leave the device; a text that does not parse is read as well.
 */
export function secretsInText(text: string): readonly ClearSecret[] {
  const found: ClearSecret[] = [];
  let awaited: Awaited | null = null;
  for (let start = 0; start < text.length; start = nextLineOf(text, start)) {
    const end = lineEndOf(text, start);
    const line = text.slice(start, end);
    const [isSecret, next] = secretAcross(line, awaited);
    awaited = next;
    const kind = secretInLine(line) ?? (isSecret ? 'a secret' : null);
    if (kind !== null) {
      found.push({ kind, range: { start, end } });
    }
  }
  return found;
}
