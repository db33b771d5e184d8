import { type ImportSource, outlineText, sourceOf } from '#core';

/** Keys that only the product's own documents begin with, or list their parts by. */
const OWN_DOCUMENT =
  /^(?:\u{feff})?(?:pipeline|template|stage|stages|step|stepGroup|inputSet|overlayInputSet|trigger)\s*:|^\s*- +(?:step|stage|stepGroup|parallel)\s*:/mu;

/**
 * What a text that was pasted or opened is to be imported from; null for a document to be edited as it
 * is, such as a pipeline in which a step of shell calls docker.
 */
export function importSourceOf(text: string): ImportSource | null {
  const source = sourceOf(text);
  return source === null || OWN_DOCUMENT.test(text) || outlineText(text).steps.length > 0
    ? null
    : source;
}
