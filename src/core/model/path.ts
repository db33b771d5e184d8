import type { YamlPath } from './step.ts';

const PLAIN_KEY = /^[^.[\]="]+/;

/**
 * Reads a field's path: `spec.tags[0]`, `timeout`, `spec.buildArgs["a.b"]` for a key with a dot,
 * bracket or equals sign. Gives null for text that is no path.
 */
export function parsePath(text: string): YamlPath | null {
  const path: (string | number)[] = [];
  let rest = text;
  while (rest !== '') {
    const index = /^\[(\d+)\]/.exec(rest);
    const quoted = /^\[("(?:[^"\\]|\\.)*")\]/.exec(rest);
    const dotted = path.length === 0 ? rest : rest.startsWith('.') ? rest.slice(1) : '';
    const plain = PLAIN_KEY.exec(dotted);
    if (index?.[1] !== undefined) {
      path.push(Number(index[1]));
      rest = rest.slice(index[0].length);
    } else if (quoted?.[1] !== undefined) {
      const key = parseQuoted(quoted[1]);
      if (key === null) {
        return null;
      }
      path.push(key);
      rest = rest.slice(quoted[0].length);
    } else if (plain) {
      path.push(plain[0]);
      rest = dotted.slice(plain[0].length);
    } else {
      return null;
    }
  }
  return path.length === 0 ? null : path;
}

function parseQuoted(text: string): string | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'string' ? value : null;
  } catch {
    return null;
  }
}

/** Writes a path so that `parsePath` reads it back. */
export function formatPath(path: YamlPath): string {
  return path
    .map((part, at) => {
      if (typeof part === 'number') {
        return `[${part}]`;
      }
      const plain = PLAIN_KEY.exec(part)?.[0] === part;
      return plain ? `${at === 0 ? '' : '.'}${part}` : `[${JSON.stringify(part)}]`;
    })
    .join('');
}

/** Far more keys than the definitions have; past it the memory starts anew. */
const MOST_KEYS = 5_000;

/** The paths of the keys that definitions wrote, which every keystroke asks for. */
const known = new Map<string, YamlPath>();

/** The path of a key that a definition wrote; throws on a key that is no path. */
export function pathOf(key: string): YamlPath {
  const path = known.get(key) ?? parsePath(key);
  if (path === null) {
    throw new TypeError(`Not a path: ${key}`);
  }
  if (known.size >= MOST_KEYS) {
    known.clear();
  }
  known.set(key, path);
  return path;
}
