import type { Secret } from '#core';

/** What stands where a secret was. */
export const REDACTED = '••••';

/** A function that takes secrets out of a text. */
export type Redactor = (text: string) => string;

function formsOf(value: string): readonly string[] {
  const lines = value.split(/\r?\n/).map((line) => line.trim());
  return [
    value,
    value.trim(),
    // A key file is printed line by line; short lines such as `{` would redact half of the log.
    ...(lines.length > 1 ? lines.filter((line) => line.length >= 12) : []),
  ].flatMap((form) => [
    form,
    encodeURIComponent(form),
    JSON.stringify(form).slice(1, -1),
    Buffer.from(form).toString('base64'),
  ]);
}

/**
 * Makes the redactor of the given secrets: each is replaced by dots, also where it is written
 * percent-encoded, JSON-escaped or in base64. The longest goes first, so that no rest shows.
 */
export function createRedactor(secrets: readonly Secret[]): Redactor {
  const forms = new Set(secrets.flatMap((secret) => formsOf(secret.reveal())));
  forms.delete('');
  const sorted = [...forms].sort((a, b) => b.length - a.length);
  return (text) => sorted.reduce((result, form) => result.replaceAll(form, REDACTED), text);
}
