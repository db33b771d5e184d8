/**
 * What one value may ask for. Real expressions stay far below; hostile ones end here with a problem.
 * Lengths are UTF-16 code units.
 */
export const LIMITS = {
  /** Length of a value that holds expressions. */
  source: 32_768,
  /** How deep expressions may stand inside each other. */
  nesting: 16,
  /** How deep brackets, conditions and operators may stand inside each other. */
  depth: 128,
  /** Parts of all expressions of one value together. */
  parts: 4_096,
  /** Length of any text on the way and at the end. */
  result: 65_536,
  /** Length of a pattern, such as the first argument of `replaceAll`. */
  pattern: 256,
  /** Instructions of a pattern after its repetitions are written out. */
  instructions: 2_048,
  /** Steps of all pattern matches of one function call. */
  steps: 2_000_000,
} as const;
