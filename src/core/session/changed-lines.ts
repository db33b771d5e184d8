/**
 * How many lines of `after` are not in `before`, by the lines that both begin and end with; a pure
 * removal counts the removed lines.
 */
export function countChangedLines(before: string, after: string): number {
  if (before === after) {
    return 0;
  }
  const old = before.split('\n');
  const now = after.split('\n');
  const known = new Map<string, number>();
  for (const line of old) {
    known.set(line, (known.get(line) ?? 0) + 1);
  }
  let added = 0;
  for (const line of now) {
    const left = known.get(line) ?? 0;
    if (left === 0) {
      added += 1;
    } else {
      known.set(line, left - 1);
    }
  }
  const removed = [...known.values()].reduce((sum, left) => sum + left, 0);
  return Math.max(added, removed);
}
