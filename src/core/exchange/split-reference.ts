import { splitExpressions } from '../expression/index.ts';

/** A reference in two: the repository and the tag, which is empty when there is none. */
export interface SplitReference {
  readonly repository: string;
  readonly tag: string;
  /** `@sha256:…` when it is there; a push can't be named by it. */
  readonly digest: string;
}

/**
 * Splits a reference at the colon of its tag: the last one outside of expressions and behind the last
 * slash, so that a registry's port stays with its host (distribution reference grammar).
 */
export function splitReference(reference: string): SplitReference {
  let colon = -1;
  let at = -1;
  for (const { kind, text, range } of splitExpressions(reference)) {
    for (let index = 0; kind === 'text' && index < text.length; index += 1) {
      const char = text[index];
      if (char === '@' && at === -1) {
        at = range.start + index;
      } else if (char === ':' && at === -1) {
        colon = range.start + index;
      } else if (char === '/') {
        colon = -1;
      }
    }
  }
  const named = at === -1 ? reference : reference.slice(0, at);
  const digest = at === -1 ? '' : reference.slice(at);
  return colon === -1
    ? { repository: named, tag: '', digest }
    : { repository: named.slice(0, colon), tag: named.slice(colon + 1), digest };
}
