/** Edit distance of two short words (insertions, deletions, replacements), as far as it is at most `most`. */
function distance(a: string, b: string, most: number): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const far = Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
      least = Math.min(least, far);
      next.push(far);
    }
    if (least > most) {
      return least;
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** Longer than any key, method or variable. */
const LONGEST_WORD = 100;

/**
 * The candidate that was probably meant, letter case aside; null when none is within `limit` edits.
 * Without a limit it grows with the word.
 */
export function nearest(
  word: string,
  candidates: readonly string[],
  limit: number = Math.max(1, Math.floor(word.length / 4)),
): string | null {
  if (word.length > LONGEST_WORD) {
    return null;
  }
  const lower = word.toLowerCase();
  let best: { readonly word: string; readonly far: number } | null = null;
  for (const candidate of candidates) {
    // The distance is never less than the difference in length.
    if (Math.abs(word.length - candidate.length) > limit) {
      continue;
    }
    const far = distance(lower, candidate.toLowerCase(), limit);
    if (far <= limit && (best === null || far < best.far)) {
      best = { word: candidate, far };
    }
  }
  return best?.word ?? null;
}
