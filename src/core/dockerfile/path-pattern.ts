/** A part of a pattern: it takes one character, any number of them, or may be left out with those behind it. */
type Part =
  | { readonly kind: 'one' | 'many'; readonly takes: (character: string) => boolean }
  | { readonly kind: 'maybe'; readonly parts: number };

const TOKEN = /\*\*\/?|\*|\?|\[(?:\\.|[^\]\\])+\]|\\.|[\s\S]/g;

const anything = () => true;
const inOneName = (character: string) => character !== '/';

/** What a token stands for. Source: Docker's pattern matcher, after Go's `filepath.Match`. */
function partsOf(token: string): readonly Part[] {
  switch (token) {
    case '**/':
      return [
        { kind: 'maybe', parts: 2 },
        { kind: 'many', takes: anything },
        { kind: 'one', takes: (character) => character === '/' },
      ];
    case '**':
      return [{ kind: 'many', takes: anything }];
    case '*':
      return [{ kind: 'many', takes: inOneName }];
    case '?':
      return [{ kind: 'one', takes: inOneName }];
    default:
      break;
  }
  if (/^\[.+\]$/s.test(token)) {
    const characters = new RegExp(`^${token}$`, 's');
    return [{ kind: 'one', takes: (character) => characters.test(character) }];
  }
  const wanted = token.length > 1 ? token.slice(1) : token;
  return [{ kind: 'one', takes: (character) => character === wanted }];
}

/**
 * Whether a pattern of a `.dockerignore` fits a path, or a folder that the path is in. All ways through
 * the pattern are followed side by side, so that no pattern takes long.
 * @throws SyntaxError for a class of characters that is none
 */
export function pathPattern(source: string): (path: string) => boolean {
  const parts = (source.match(TOKEN) ?? []).flatMap(partsOf);
  /** Adds a place in the pattern, and those that are reached from it without a character. */
  const reach = (places: Set<number>, place: number): void => {
    const part = parts[place];
    if (places.has(place)) {
      return;
    }
    places.add(place);
    if (part?.kind === 'many' || part?.kind === 'maybe') {
      reach(places, place + 1);
    }
    if (part?.kind === 'maybe') {
      reach(places, place + 1 + part.parts);
    }
  };
  return (path) => {
    let places = new Set<number>();
    reach(places, 0);
    for (const character of path.match(/[\s\S]/g) ?? []) {
      if (places.has(parts.length) && character === '/') {
        return true;
      }
      const next = new Set<number>();
      for (const place of places) {
        const part = parts[place];
        if (part !== undefined && part.kind !== 'maybe' && part.takes(character)) {
          reach(next, part.kind === 'many' ? place : place + 1);
        }
      }
      places = next;
    }
    return places.has(parts.length);
  };
}
