/** What a shell makes of a variable's value: the method of the same meaning, and the change of a text. */
interface Expansion {
  readonly pattern: RegExp;
  readonly method: (parts: readonly string[]) => string;
  readonly change: (text: string, parts: readonly string[]) => string;
}

/** A text of letters that no pattern gives another meaning. */
const PLAIN = '((?:[^/*?[\\\\]|\\\\.)+)';

function unescaped(text: string): string {
  return text.replace(/\\(.)/g, '$1');
}

function quoted(text: string): string {
  return JSON.stringify(unescaped(text));
}

/** The changes that an expression can make too. Source: Bash manual, shell parameter expansion. */
const EXPANSIONS: readonly Expansion[] = [
  {
    pattern: /^:(\d*):(\d+)$/,
    method: ([from, length]) => `substring(${Number(from)}, ${Number(from) + Number(length)})`,
    change: (text, [from, length]) => text.slice(Number(from), Number(from) + Number(length)),
  },
  {
    pattern: /^:(\d+)$/,
    method: ([from]) => `substring(${Number(from)})`,
    change: (text, [from]) => text.slice(Number(from)),
  },
  {
    pattern: new RegExp(`^//${PLAIN}(?:/(.*))?$`),
    method: ([part = '', other = '']) => `replace(${quoted(part)}, ${quoted(other)})`,
    change: (text, [part = '', other = '']) => text.replaceAll(unescaped(part), unescaped(other)),
  },
  {
    pattern: /^,,$/,
    method: () => 'toLowerCase()',
    change: (text) => text.toLowerCase(),
  },
  {
    pattern: /^\^\^$/,
    method: () => 'toUpperCase()',
    change: (text) => text.toUpperCase(),
  },
  {
    pattern: /^##?([A-Za-z0-9_-]+)$/,
    method: ([start = '']) => `replaceFirst("^${start}", "")`,
    change: (text, [start = '']) => (text.startsWith(start) ? text.slice(start.length) : text),
  },
];

/** The path or methods of a text that is one expression without others inside; null for any other text. */
function bodyOf(text: string): string | null {
  const [, body = ''] = /^<\+([^<>]+)>$/.exec(text) ?? [];
  return /^[A-Za-z_][\w.]*(?:\([^()]*\)(?:\.\w+)?)*$/.test(body) ? body : null;
}

/**
 * What a shell's expansion such as `:0:7` makes of a value, which is a text or an expression; null when
 * that can't be told.
 */
export function expandValue(value: string, operation: string): string | null {
  for (const { pattern, method, change } of EXPANSIONS) {
    const match = pattern.exec(operation);
    if (match !== null) {
      const parts = match.slice(1);
      const body = bodyOf(value);
      return body !== null
        ? `<+${body}.${method(parts)}>`
        : value.includes('<+')
          ? null
          : change(value, parts);
    }
  }
  return null;
}
