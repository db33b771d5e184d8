import type { ScalarIntent, ScalarStyle } from '../model/step.ts';

/** Where a scalar is written. */
export interface ScalarPlace {
  /** Inside `[…]` or `{…}`, where commas and brackets end plain text. */
  readonly flow: boolean;
  /** Quotes to use: of the value that is replaced or of the neighbours; null when there are none. */
  readonly quotes: 'single-quoted' | 'double-quoted' | null;
}

// What YAML 1.1 (SnakeYAML, which reads pipelines) or the YAML 1.2 core schema types as no string.
const TYPED: readonly RegExp[] = [
  /^(?:~|null|Null|NULL)$/,
  /^(?:yes|Yes|YES|no|No|NO|true|True|TRUE|false|False|FALSE|on|On|ON|off|Off|OFF)$/,
  /^[-+]?[0-9][0-9_]*$/,
  /^[-+]?0(?:b[01_]+|o[0-7_]+|x[0-9a-fA-F_]+)$/,
  /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?$/,
  /^[-+]?(?:[0-9][0-9_]*\.[0-9_]*|\.[0-9][0-9_]*)(?:[eE][-+]?[0-9]+)?$/,
  /^[-+]?[0-9][0-9_]*[eE][-+]?[0-9]+$/,
  /^[-+]?\.(?:inf|Inf|INF)$/,
  /^\.(?:nan|NaN|NAN)$/,
  /^\d{4}-\d\d?-\d\d?(?:(?:[Tt]|[ \t]+)\d\d?:\d\d:\d\d(?:\.\d*)?(?:[ \t]*(?:Z|[-+]\d\d?(?::?\d\d)?))?)?$/,
  /^(?:=|<<)$/,
];

const INDICATOR_START = /^(?:[,[\]{}#&*!|>'"%@`:]|[-?](?:\s|$)|(?:---|\.\.\.)(?:\s|$))/;
const INDICATOR_INSIDE = /:(?:\s|$)|\s#/;
const FLOW_INDICATOR = /[,[\]{}]|^[-?]/;
// Everything outside YAML's printable set, and the characters that some readers take for line breaks.
const UNPRINTABLE =
  /[^\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]/u;

/** Whether YAML 1.1 and 1.2 readers both take plain text for a string, not for a number, switch, date or null. */
export function readsAsString(text: string): boolean {
  return text !== '' && !TYPED.some((pattern) => pattern.test(text));
}

/** Whether plain text would be read as something else than exactly this string. */
export function needsQuotes(text: string, flow: boolean): boolean {
  return (
    text.trim() !== text ||
    INDICATOR_START.test(text) ||
    INDICATOR_INSIDE.test(text) ||
    (flow && FLOW_INDICATOR.test(text)) ||
    UNPRINTABLE.test(text) ||
    !readsAsString(text)
  );
}

/**
 * The source of a scalar. As `string` it is quoted where a reader would see something else, or
 * where the place has quotes; as `literal` it is plain where YAML allows that.
 */
export function quoteScalar(text: string, intent: ScalarIntent, place: ScalarPlace): string {
  if (intent === 'literal' && /^[-+.\w]+$/.test(text)) {
    return text;
  }
  if (place.quotes === null && !needsQuotes(text, place.flow)) {
    return text;
  }
  if (place.quotes === 'single-quoted' && !UNPRINTABLE.test(text)) {
    return `'${text.replaceAll("'", "''")}'`;
  }
  return doubleQuoted(text);
}

/** The quotes of a style; null for plain text and block scalars. */
export function quotesOf(style: ScalarStyle): ScalarPlace['quotes'] {
  return style === 'single-quoted' || style === 'double-quoted' ? style : null;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

function doubleQuoted(text: string): string {
  const escaped = Array.from(text, (character) => {
    const known = ESCAPES[character];
    if (known !== undefined) {
      return known;
    }
    return UNPRINTABLE.test(character)
      ? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
      : character;
  });
  return `"${escaped.join('')}"`;
}
