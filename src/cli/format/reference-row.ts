import type { ImageReference } from '#core';

/** One image reference in the JSON of the command line. */
export interface ReferenceRow {
  readonly step: string | null;
  readonly tag: string;
  readonly reference: string | null;
  readonly unresolved: readonly string[];
  readonly problems: readonly string[];
  /** Only on the references of layer caches. */
  readonly role?: 'cache';
}

/** The row of a reference of the step with an Id. */
export function referenceRow(step: string | null, reference: ImageReference): ReferenceRow {
  return {
    step,
    tag: reference.tag,
    reference: reference.reference,
    unresolved: reference.unresolved,
    problems: reference.problems,
    ...(reference.role === 'cache' ? { role: reference.role } : {}),
  };
}
