import type { FieldKind } from '../fields/index.ts';
import type { TextRange } from '../model/text.ts';
import { readsAsString } from '../yaml/index.ts';
import { fixOf } from './fixes.ts';
import { type Literal, literalsOf } from './literals.ts';
import type { Rule, StepContext } from './rule.ts';

/** Kinds whose values are text, so that a number, date or null is not what was meant. */
const TEXT_KINDS: ReadonlySet<FieldKind['kind']> = new Set([
  'text',
  'choice',
  'connector',
  'list',
  'map',
]);

/** Numbers and switches that come out as they went in; text is still what the product asks for. */
const KEEPS_ITS_TEXT = /^(?:0|[1-9]\d{0,14}|true|false)$/;

function takesNumbers(kind: FieldKind): boolean {
  return 'numbers' in kind && kind.numbers === true;
}

const NOTHING = 'nothing';

/** What a YAML reader makes of plain text that it does not take for a string. */
const READ_AS: readonly (readonly [pattern: RegExp, words: string])[] = [
  [/^(?:~|null)$/i, NOTHING],
  [/^(?:yes|no|true|false|on|off)$/i, 'a switch'],
  [/^\d{4}-\d\d?-\d\d?/, 'a date'],
  [/^=$/, 'YAML’s sign for a default value'],
  [/:/, 'a number of base 60'],
  [/^[-+]?0[0-7_]+$/, 'a number of base 8'],
];

function readAs(text: string): string {
  return READ_AS.find(([pattern]) => pattern.test(text))?.[1] ?? 'a number';
}

/** Whether a tag of YAML before a value says that it is text. */
function isTaggedText({ text }: StepContext, range: TextRange | null): boolean {
  return (
    range !== null && /(?:^|[\s,[:])!(?:!str)?[ \t]+$/.test(text.slice(0, range.start).slice(-20))
  );
}

/** Whether text stands where a list or a map belongs, which quotes would not mend. */
function isWhole({ field: { key: of, kind }, key }: Literal): boolean {
  return key === of && (kind.kind === 'list' || kind.kind === 'map');
}

/** Plain text that a YAML reader takes for a number, a switch, a date or nothing. */
export const AMBIGUOUS_SCALAR: Rule = {
  code: 'ambiguous-scalar',
  title: 'Unquoted text that YAML reads otherwise',
  severity: 'warning',
  why: 'YAML readers turn 1.10 into 1.1, 0777 into 511, on into true; a tag or account id is then another.',
  source: 'YAML 1.1 type repository and YAML 1.2 core schema; the product reads YAML 1.1',
  example: {
    bad: 'spec:\n  tags:\n    - 1.10',
    good: 'spec:\n  tags:\n    - "1.10"',
  },
  partial: true,
  *check(context) {
    for (const literal of literalsOf(context)) {
      const { field, key, path, text } = literal;
      if (
        text !== '' &&
        !isWhole(literal) &&
        TEXT_KINDS.has(field.kind.kind) &&
        context.step.style(path) === 'plain' &&
        !readsAsString(text)
      ) {
        const range = context.step.valueRange(path);
        if (isTaggedText(context, range)) {
          continue;
        }
        const meaning = readAs(text);
        const keeps = KEEPS_ITS_TEXT.test(text);
        if (keeps && takesNumbers(field.kind)) {
          continue;
        }
        yield {
          key,
          severity: keeps && field.kind.kind === 'map' ? 'hint' : 'warning',
          message: `${text} without quotes is read as ${meaning}. Quote it ${keeps ? 'to say that text is meant' : 'to keep the text'}.`,
          // Who writes null may mean that nothing is set, which quotes would change.
          safe: range !== null && meaning !== NOTHING,
          fixes: () =>
            range === null ? [] : fixOf(`Use "${text}"`, [{ range, text: `"${text}"` }]),
        };
      }
    }
  },
};
