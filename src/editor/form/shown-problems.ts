import type { Problem, Session } from '#core';

/**
 * Whether the selected step was begun in this editor: what it lacks is work to do, not a mistake. A step
 * that was there when the text was opened has an identifier of then.
 */
export function isBegunHere({ opened, step, keptIdentifiers }: Session): boolean {
  const identifier = step?.outline.identifier ?? null;
  return (
    opened.trim() === '' ||
    (step !== null && identifier !== null && !keptIdentifiers.has(identifier))
  );
}

/** The problems that a field shows: that it is required only when it is due. */
export function shownProblems(
  problems: readonly Problem[],
  { isDue }: { readonly isDue: boolean },
): readonly Problem[] {
  return isDue ? problems : problems.filter(({ code }) => code !== 'required-field');
}

/** The colour of the worst of some problems; null for hints and for none. */
export function toneOf(problems: readonly Problem[]): 'error' | 'warning' | null {
  const severities = problems.map(({ severity }) => severity);
  return severities.includes('error') ? 'error' : severities.includes('warning') ? 'warning' : null;
}
