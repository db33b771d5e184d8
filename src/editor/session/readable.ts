import type { Session } from '#core';

/** Whether the selected step can be read and edited now; a key that is there twice locks itself only. */
export function isReadable(session: Session): boolean {
  return session.step?.syntax.every(({ code }) => code === 'yaml-duplicate-key') ?? false;
}

/** Whether the form shows values from before the text broke. */
export function showsEarlierValues(session: Session): boolean {
  return session.lastGood !== null && session.lastGood !== session.step;
}
