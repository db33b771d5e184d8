const compiled = new Map<string, RegExp>();

/** The match of a definition's regular expression, which is compiled once. */
export function matchOf(source: string, text: string): RegExpExecArray | null {
  const known = compiled.get(source) ?? new RegExp(source);
  compiled.set(source, known);
  return known.exec(text);
}
