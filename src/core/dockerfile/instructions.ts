/** One instruction of a Dockerfile. */
export interface Instruction {
  /** In capitals. */
  readonly keyword: string;
  /** What follows the keyword, its lines joined by nothing as the builder joins them. */
  readonly text: string;
  /** Line of its keyword, from 1. */
  readonly line: number;
}

/** Instructions that may be followed by documents. */
const WITH_HEREDOC: ReadonlySet<string> = new Set(['RUN', 'COPY', 'ADD']);

/** The character that lets an instruction go on in the next line: a backslash unless a directive says otherwise. */
function escapeOf(lines: readonly string[]): string {
  for (const line of lines) {
    const directive = /^#\s*(\w+)\s*=\s*(\S+)\s*$/.exec(line.trim());
    if (directive === null) {
      break;
    }
    const [, name = '', value = ''] = directive;
    if (name.toLowerCase() === 'escape' && (value === '\\' || value === '`')) {
      return value;
    }
  }
  return '\\';
}

/** A word of a shell: quotes hold blanks together. */
const WORD = /(?:"(?:\\.|[^"\\])*"|'[^']*'|\\.|[^\s"'\\])+/g;

/** Words that end the documents which an instruction announces, in their order. */
function heredocEnds(keyword: string, text: string): readonly { word: string; tabs: boolean }[] {
  const [, inner, rest] = /^(\S+)\s+([\s\S]*)$/.exec(text) ?? [];
  if (keyword === 'ONBUILD' && inner !== undefined && rest !== undefined) {
    return heredocEnds(inner.toUpperCase(), rest);
  }
  const words = WITH_HEREDOC.has(keyword) ? (text.match(WORD) ?? []) : [];
  return words.flatMap((written) => {
    const [, dash, , word] = /^\d*<<(-?)(["']?)([^<"']+)\2$/.exec(written) ?? [];
    return word === undefined ? [] : [{ word, tabs: dash === '-' }];
  });
}

/**
 * Splits a Dockerfile into its instructions: without comments, with the lines of an instruction joined,
 * without the documents that follow `<<`. Source: the Dockerfile reference on format, parser
 * directives and here-documents.
 */
export function instructionsOf(source: string): readonly Instruction[] {
  const lines = source.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  const sign = escapeOf(lines);
  // Two of the sign stand for one of it.
  const goesOn = new RegExp(`(?:^|[^\\${sign}])(\\${sign}[ \\t]*)$`);
  const found: Instruction[] = [];
  let at = 0;
  /** The rest of an instruction that goes on; comments and empty lines inside of it do not count. */
  const joined = (first: string): string => {
    const parts: string[] = [];
    for (let line: string | undefined = first; line !== undefined; at += 1) {
      const end: string | undefined = goesOn.exec(line)?.[1];
      if (end === undefined) {
        parts.push(line);
        break;
      }
      parts.push(line.slice(0, -end.length));
      while (at < lines.length && /^\s*(?:#|$)/.test(lines[at] ?? '')) {
        at += 1;
      }
      line = lines[at];
    }
    return parts.join('').trim();
  };
  while (at < lines.length) {
    const line = at + 1;
    const first = lines[at] ?? '';
    at += 1;
    if (/^\s*(?:#|$)/.test(first)) {
      continue;
    }
    const whole = joined(first);
    const [, keyword = '', text = ''] = /^(\S+)\s*([\s\S]*)$/.exec(whole) ?? [];
    found.push({ keyword: keyword.toUpperCase(), text, line });
    for (const { word, tabs } of heredocEnds(keyword.toUpperCase(), text)) {
      const isEnd = (candidate: string) =>
        (tabs ? candidate.replace(/^\t+/, '') : candidate) === word;
      const end = lines.findIndex((candidate, index) => index >= at && isEnd(candidate));
      at = end === -1 ? lines.length : end + 1;
    }
  }
  return found;
}
