/** One line of a `.dockerignore`. */
interface Pattern {
  readonly matches: RegExp;
  /** True for a line that begins with `!`: it takes files in again. */
  readonly isException: boolean;
}

/** What a `.dockerignore` says. */
export interface Dockerignore {
  /** Whether a file or folder is left out of the build context; the path is relative, without `./`. */
  readonly leavesOut: (path: string) => boolean;
  /** Whether something inside a folder that is left out may be taken in again. */
  readonly hasExceptions: boolean;
}

const TOKEN = /\*\*\/?|\*|\?|\[(?:\\.|[^\]\\])+\]|\\.|[\s\S]/g;

/** What a part of a pattern stands for. Source: Docker's pattern matcher, after Go's `filepath.Match`. */
function sourceOf(token: string): string {
  switch (token) {
    case '**/':
      return '(?:.*/)?';
    case '**':
      return '.*';
    case '*':
      return '[^/]*';
    case '?':
      return '[^/]';
    default:
      break;
  }
  if (/^\[.+\]$/s.test(token)) {
    return token;
  }
  const character = token.length > 1 ? token.slice(1) : token;
  return character.replace(/[.*+?^${}()|[\]\\/]/, '\\$&');
}

/** A path in its shortest form, without a slash at either end. */
function cleaned(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') {
      parts.pop();
    } else if (part !== '' && part !== '.') {
      parts.push(part);
    }
  }
  return parts.join('/');
}

function patternOf(line: string): readonly Pattern[] {
  const text = line.trim();
  if (text === '' || line.startsWith('#')) {
    return [];
  }
  const isException = text.startsWith('!');
  const source = cleaned((isException ? text.slice(1) : text).trim());
  const parts = source.match(TOKEN) ?? [];
  try {
    return source === ''
      ? []
      : [{ matches: new RegExp(`^${parts.map(sourceOf).join('')}(?:/|$)`, 's'), isException }];
  } catch {
    // A class that is no class: docker refuses the file; here the line has no effect.
    return [];
  }
}

/**
 * Reads a `.dockerignore`: lines from the root of the build context, the last that fits counts, and a
 * folder stands for all in it. Source: the `.dockerignore` section of the docker build reference.
 */
export function readDockerignore(text: string): Dockerignore {
  const patterns = text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .flatMap(patternOf);
  return {
    leavesOut: (path) =>
      patterns.findLast(({ matches }) => matches.test(path))?.isException === false,
    hasExceptions: patterns.some(({ isException }) => isException),
  };
}
