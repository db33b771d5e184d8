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

/** A key of YAML or JSON with a text behind it, also in a comment; or a variable as shells set it. */
const PAIRS: readonly RegExp[] = [
  /(?:^[\s#-]*|[{,][ \t]*)["']?([\w.-]{1,100})["']?[ \t]*:[ \t]*["']?([^\s"',}]{1,500})/g,
  /(?:^|[\s"'])([\w.-]{1,100})=["']?([^\s"',}]{1,500})/g,
];

/** Values that name a secret kept elsewhere: an expression, or the Id of a secret of an account or organisation. */
const KEPT_ELSEWHERE = /<\+|^(?:account|org)\./;

/** What a line gives away: by the form of a token, else by the name of what is set; null when nothing. */
function secretInLine(line: string): string | null {
  const form = secretForm(line);
  if (form !== null) {
    return form;
  }
  const isNamed = PAIRS.some((pattern) =>
    [...line.matchAll(pattern)].some(
      ([, name = '', value = '']) => !KEPT_ELSEWHERE.test(value) && isNamedSecret(name, value),
    ),
  );
  return isNamed ? 'a secret' : null;
}

/**
 * The secrets in clear of a whole text, line by line: in steps of every type, in comments and in shell
 * commands. For texts that are about to leave the device; a text that does not parse is read as well.
 */
export function secretsInText(text: string): readonly ClearSecret[] {
  const found: ClearSecret[] = [];
  for (let start = 0; start < text.length; start = nextLineOf(text, start)) {
    const end = lineEndOf(text, start);
    const kind = secretInLine(text.slice(start, end));
    if (kind !== null) {
      found.push({ kind, range: { start, end } });
    }
  }
  return found;
}
