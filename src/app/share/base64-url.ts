/** So many bytes become characters at a time: a call takes only so many arguments. */
const CHUNK = 8_192;

/** Bytes in the letters that an address takes as they are, without padding. */
export function base64UrlOf(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += CHUNK) {
    binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  }
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** The bytes again. Throws where the text is none of this form. */
export function bytesOfBase64Url(text: string): Uint8Array<ArrayBuffer> {
  if (!/^[\w-]*$/.test(text)) {
    throw new RangeError('No base64url.');
  }
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
