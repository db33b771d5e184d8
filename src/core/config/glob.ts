const SPECIAL = /[.+^${}()|[\]\\]/g;

const WILDCARDS: Readonly<Record<string, string>> = { '**': '.*', '*': '[^/]*', '?': '[^/]' };

/**
 * Whether a text matches a pattern as a whole, letter case included. `*` stands for any characters but
 * a slash, `**` for any characters, `?` for one character that is no slash; all else for itself.
 */
export function matchesGlob(pattern: string, text: string): boolean {
  const source = pattern
    .replace(SPECIAL, '\\$&')
    .replace(/\*\*|\*|\?/g, (wildcard) => WILDCARDS[wildcard] ?? '');
  return new RegExp(`^${source}$`, 's').test(text);
}

/** Whether a text matches one of some patterns. */
export function matchesAny(patterns: readonly string[], text: string): boolean {
  return patterns.some((pattern) => matchesGlob(pattern, text));
}
