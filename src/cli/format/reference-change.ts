import type { ReferenceChange } from '#core';

/** A change of a reference in the JSON of the command line. */
interface ReferenceChangeRow {
  readonly step: string | null;
  readonly before: string | null;
  readonly after: string | null;
  /** Only on the references of layer caches. */
  readonly role?: 'cache';
}

/** A changed reference as the JSON tells it. */
export function changeRow({ step, role, before, after }: ReferenceChange): ReferenceChangeRow {
  return { step, before, after, ...(role === 'cache' ? { role } : {}) };
}

/** A changed reference as lines: what goes with a minus, what comes with a plus. */
export function changeLines({ step, role, before, after }: ReferenceChange): string {
  const line = (sign: string, reference: string | null) =>
    reference === null ? '' : `${sign} ${[step ?? '(no Id)', role, reference].join('\t')}\n`;
  return line('-', before) + line('+', after);
}
