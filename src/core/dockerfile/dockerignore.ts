import { pathPattern } from './path-pattern.ts';

/** One line of a `.dockerignore`. */
interface Pattern {
  readonly matches: (path: string) => boolean;
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
  try {
    return source === '' ? [] : [{ matches: pathPattern(source), isException }];
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
    leavesOut: (path) => patterns.findLast(({ matches }) => matches(path))?.isException === false,
    hasExceptions: patterns.some(({ isException }) => isException),
  };
}
