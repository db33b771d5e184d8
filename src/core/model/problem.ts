import type { TextEdit, TextRange } from './text.ts';

/** `error` stops a build or the step's acceptance, `warning` surprises, `hint` could be better. */
export type Severity = 'error' | 'warning' | 'hint';

/** A change of text that mends a problem; its title states the outcome. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly TextEdit[];
}

/** One thing that is wrong in a text, said once, with its place. */
export interface Problem {
  /** Stable kebab-case name of the rule. */
  readonly code: string;
  readonly severity: Severity;
  /** What is so and what to do, in plain words. */
  readonly message: string;
  /** Index of the step in the outline, or null for the text as a whole. */
  readonly step: number | null;
  /** Path of the field in the step, such as `spec.region` or `spec.tags[1]`. */
  readonly key: string | null;
  readonly range: TextRange;
  /** True when mending it can't change what a correct build does, so that it may be done unasked. */
  readonly safe?: boolean;
  /** The severity that the rule has by itself, where a configuration gave it another. */
  readonly usually?: Severity;
}

/** A problem with the ways to mend it, the best first. */
export interface ProblemWithFixes extends Problem {
  readonly fixes: readonly Fix[];
}
