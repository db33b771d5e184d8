import type { MapEntry } from '#core';

/** What may stand before `K=V` on a line of its own: shells, env files, Dockerfiles, YAML lists. */
const LEAD = /^(?:(?:export|set|ENV|ARG|LABEL|-e|--env|--build-arg|--label|-)[ =]\s*)+/;

/** Flags that carry one `K=V` each, wherever they stand in a command. */
const FLAG = /(?:^|\s)(--build-arg|--label|--env|-e)[ =]\s*(?=\S)/g;

function unquote(text: string): string {
  const match = /^(["'])(.*)\1,?$/s.exec(text.trim());
  return match?.[2] ?? text.trim();
}

/** A word as a shell reads it, from its start to the blank that ends it, without its quotes. */
function shellWord(text: string): string {
  let word = '';
  let quote = '';
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (quote === '' && /\s/.test(char)) {
      break;
    }
    if (char === quote) {
      quote = '';
    } else if (quote === '' && (char === '"' || char === "'")) {
      quote = char;
    } else if (char === '\\' && quote !== "'" && at + 1 < text.length) {
      at += 1;
      word += text.charAt(at);
    } else {
      word += char;
    }
  }
  return word;
}

/** `K=V` or `K: V` as an entry; null for anything else, such as an address. */
function entryOf(line: string): MapEntry | null {
  const match = /^("[^"]+"|'[^']+'|[^=:\s]+|[^=:\s]+:[^=\s]+(?==))\s*(?:=|:(?=\s|$))(.*)$/s.exec(
    line,
  );
  return match?.[1] === undefined
    ? null
    : { name: unquote(match[1]), value: unquote(match[2] ?? '') };
}

/** The entries of the flags in a command, those of one flag when it is named; none without flags. */
function flagEntries(command: string, only: string | undefined): readonly MapEntry[] {
  const found = [...command.matchAll(FLAG)].map((match) => ({
    flag: match[1],
    word: shellWord(command.slice(match.index + match[0].length)),
  }));
  const wanted = found.filter(({ flag }) => flag === only);
  return (wanted.length > 0 ? wanted : found).flatMap(({ word }) => entryOf(word) ?? []);
}

/** The entries of a JSON object whose values are no objects; null for other JSON and for no JSON. */
function jsonEntries(text: string): readonly MapEntry[] | null {
  try {
    const data: unknown = JSON.parse(text);
    const entries = typeof data === 'object' && data !== null ? Object.entries(data) : [];
    return entries.length > 0 && entries.every(([, value]) => typeof value !== 'object')
      ? entries.map(([name, value]) => ({ name, value: String(value) }))
      : null;
  } catch {
    return null;
  }
}

/**
 * Reads pasted entries: `K=V` and `K: V` lines, env files, flags of `docker build` (of `flag` alone when
 * the command has it), lines of a Dockerfile, a JSON object. Null when the text is none of these, so that
 * it is pasted as it is.
 */
export function readEntries(pasted: string, flag?: string): readonly MapEntry[] | null {
  if (/^\s*\{/.test(pasted)) {
    return jsonEntries(pasted);
  }
  const text = pasted.replace(/\\\r?\n/g, ' ');
  if (/(?:^|\s)--(?:build-arg|label|env)[ =]/.test(text)) {
    const entries = flagEntries(text, flag);
    return entries.length > 0 ? entries : null;
  }
  const lines = text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  const entries = lines.map((line) => entryOf(line.replace(LEAD, '')));
  const read = entries.filter((entry) => entry !== null);
  return read.length === lines.length && read.length > 0 ? read : null;
}
