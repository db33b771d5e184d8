/** What a tag with a handle of its own looks like, such as `!e!image`. */
export const OWN_HANDLE = /![\w-]+!/;

/** Directives in the lines above a document's marker, with comments between them. */
const DIRECTIVES = /^%(?:[^\n]*\n[%#])*[^\n]*\n(?=---)/gm;

const MARKER = /^(?:---|\.\.\.)(?!\S)/m;

/**
 * The directives of the document around an offset, with the marker below them, for reading `source`,
 * a part of it; empty where they say nothing of that.
 */
export function directivesAbove(text: string, offset: number, source: string): string {
  const above = OWN_HANDLE.test(source) ? text.slice(0, offset) : '';
  const found = [...above.matchAll(DIRECTIVES)].at(-1);
  const isOfAnother =
    found === undefined || MARKER.test(above.slice(found.index + found[0].length + '---'.length));
  return isOfAnother ? '' : `${found[0]}---\n`;
}
