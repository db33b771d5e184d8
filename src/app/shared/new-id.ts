const SIGNS = '0123456789abcdefghjkmnpqrstvwxyz';

/** A new random name of 80 bits; `crypto.randomUUID` is missing where the page is no secure context. */
export function newId(): string {
  return Array.from(
    crypto.getRandomValues(new Uint8Array(16)),
    (byte) => SIGNS[byte % SIGNS.length],
  ).join('');
}
