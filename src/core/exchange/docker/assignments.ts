const WORD =
  /(?:"(?:[^"\\]|\\.)*"|'[^']*'|\$\((?:[^()]|\([^()]*\))*\)|`[^`]*`|\\.|\$(?!\()|[^\s;&|"'`\\$])*/;
/** `NAME=value` as a command of its own; a value in front of a command holds for that command only. */
const ASSIGNMENT = new RegExp(
  `(?:^|[;&|({\\n]|\\b(?:then|else|do)\\b)[ \\t]*(?:(?:export|readonly|local|declare)[ \\t]+)?([A-Za-z_]\\w*)=(${WORD.source})[ \\t]*(?=$|[;&|)}\\n])`,
  'g',
);
const BLOCK_WORD =
  /(?:^|[;&|\n]|\b(?:then|else|do)\b)[ \t]*(if|for|while|until|case|fi|done|esac)\b/g;

/** Whether a place stands in a block that is run once, several times or never. */
function blocksOf(text: string): (place: number) => boolean {
  const borders: { readonly at: number; readonly depth: number }[] = [];
  let depth = 0;
  for (const { index, 1: word = '' } of text.matchAll(BLOCK_WORD)) {
    depth = /^(?:fi|done|esac)$/.test(word) ? Math.max(0, depth - 1) : depth + 1;
    borders.push({ at: index, depth });
  }
  return (place) => (borders.findLast(({ at }) => at < place)?.depth ?? 0) > 0;
}

/**
 * The variables that a shell text gives a value once and for all, with the value as it is written. One
 * that is set twice, or under a condition, or by itself, can't be told.
 */
export function assignmentsIn(text: string): ReadonlyMap<string, string> {
  const found = [...text.matchAll(ASSIGNMENT)];
  const counts = new Map<string, number>();
  for (const [, name = ''] of found) {
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const isInBlock = found.length === 0 ? () => false : blocksOf(text);
  return new Map(
    found.flatMap(({ index, 1: name = '', 2: value = '' }) => {
      const isOwn = new RegExp(`\\$\\{?(?:${name}\\b|[\\d@*#])`).test(value);
      return counts.get(name) === 1 && !isOwn && !isInBlock(index) ? [[name, value] as const] : [];
    }),
  );
}
