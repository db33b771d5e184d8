/** The rules that take their facts from the fields of a definition. Each has a file in `checks`. */
export type MistakeRule =
  | 'account-digits'
  | 'account-placeholder'
  | 'host-extra'
  | 'host-form'
  | 'host-partition'
  | 'project-form'
  | 'region-form'
  | 'registry-name'
  | 'registry-step'
  | 'repository-id'
  | 'repository-part';

/**
 * A mistake that people make in the literal text of one field. It is told in place of the field's
 * pattern, which says less. Text that holds an expression is not held to it.
 */
export interface FieldMistake {
  readonly rule: MistakeRule;
  /** Source of an ECMAScript regular expression without flags, which the mistaken text matches. */
  readonly source: string;
  /** What is so and what to do. */
  readonly message: string;
  /** The text of another field that makes it right. */
  readonly unless?: { readonly key: string; readonly source: string };
  /** The right text, in the form of `String.replace`: `$1` is what the first group matched. */
  readonly mended?: string;
}
