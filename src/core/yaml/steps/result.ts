import type { TextEdit } from '../../model/text.ts';
import type { EditResult } from '../edit/result.ts';
import type { EditPromise } from '../edit/verify.ts';

/** The edits of an operation on a whole step, or why this text does not allow it. */
export type StepsResult =
  | {
      readonly ok: true;
      readonly edits: readonly TextEdit[];
      /** An offset inside the step that it is about, in the edited text; null when the step went. */
      readonly at: number | null;
    }
  | { readonly ok: false; readonly message: string };

/** Edits inside one step, and what it says once they are made. */
export interface Replacement {
  readonly result: EditResult;
  readonly promise: EditPromise;
}

/** The operation as edits; `at` is an offset of the edited text. */
export function done(edits: readonly TextEdit[], at: number | null): StepsResult {
  return { ok: true, edits, at };
}

/** The reason why there is no operation. */
export function cannot(message: string): StepsResult {
  return { ok: false, message };
}

/** What is said where the layout of the text leaves no safe way. */
export const UNSAFE = "This place is written in a way that can't be changed safely: edit the text.";

/** Where the text of an edit stands once all edits are made; `edit` is one of them. */
export function placeOf(edits: readonly TextEdit[], edit: TextEdit): number {
  return edits
    .filter((other) => other !== edit && other.range.end <= edit.range.start)
    .reduce(
      (at, { range, text }) => at + text.length - (range.end - range.start),
      edit.range.start,
    );
}
