/** A path that is known inside `<+…>`: the one record for completion, hover, help and evaluation. */
export interface ExpressionVariable {
  /** Such as `codebase.branch`. */
  readonly path: string;
  /** What it tells, in a few words. */
  readonly meaning: string;
  readonly example: string;
  /** When the product has no value for it, in words; null when it always has one. */
  readonly absent: string | null;
  /** A name of one's own follows the path, as in `pipeline.variables.version`. */
  readonly named?: true;
  /** Its value is a number, so that `+` adds. */
  readonly numeric?: true;
}
