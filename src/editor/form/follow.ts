import { type FieldValue, sameValue } from '#core';

/** What the form knows when the session's value of a field may have changed. */
export interface FollowInput {
  /** The session's value that the field last saw; absent for a field that is new. */
  readonly seen: FieldValue | undefined;
  readonly present: FieldValue;
  /** Asked only of a field whose value changed: a letter changes one of dozens. */
  readonly typed: () => FieldValue;
  /** Whether the latest change of the text came from this very field. */
  readonly echo: boolean;
  /** Whether the field holds something that the text could not take yet. */
  readonly pending: boolean;
}

/**
 * Whether the field takes over the session's value: only when that value changed, and not when the
 * change is the field's own echo or when the field holds typing that still waits for the text.
 */
export function follows({ seen, present, typed, echo, pending }: FollowInput): boolean {
  if (seen !== undefined && sameValue(seen, present)) {
    return false;
  }
  return !echo && !pending && !sameValue(typed(), present);
}
