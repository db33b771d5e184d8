import { type Dockerignore, readDockerignore } from './dockerignore.ts';

/** What a build context holds. */
export interface ContextSize {
  readonly files: number;
  readonly bytes: number;
  /** The outermost files and folders that are left out, the first thirty, sorted; folders end with a slash. */
  readonly leftOut: readonly string[];
  /** How many there are of them. */
  readonly leftOutCount: number;
  /** The file that says what is left out; null without one. */
  readonly ignoreFile: string | null;
  /** False when the counting stopped at its bound: there is more. */
  readonly complete: boolean;
}

/** One entry of a folder; links and devices count as files of no size. */
export interface FolderEntry {
  readonly name: string;
  readonly isFolder: boolean;
}

/** A folder to count in. Paths are relative to it; the folder itself is the empty path. */
export interface CountedFolder {
  /** Entries of a folder; empty when it can't be read. */
  readonly list: (path: string) => Promise<readonly FolderEntry[]>;
  /** Bytes of a file; 0 when it can't be read. */
  readonly size: (path: string) => Promise<number>;
  /** Text of a file; null when there is none. */
  readonly read: (path: string) => Promise<string | null>;
}

/** Where the counting stops. */
export interface CountBound {
  readonly entries: number;
  /** Tells whether the time is up. */
  readonly isOver: () => boolean;
}

/** How many of what is left out are named. */
const LISTED = 30;

/** The ignore file in force: the one of the Dockerfile goes before that of the context. */
async function ignoreOf(
  folder: CountedFolder,
  dockerfile: string | null,
): Promise<{ readonly name: string | null; readonly ignore: Dockerignore }> {
  const names = [...(dockerfile === null ? [] : [`${dockerfile}.dockerignore`]), '.dockerignore'];
  for (const name of names) {
    const text = await folder.read(name);
    if (text !== null) {
      return { name, ignore: readDockerignore(text) };
    }
  }
  return { name: null, ignore: readDockerignore('') };
}

/**
 * Counts what a build context sends to the builder, folder by folder, until a bound is met.
 * @param dockerfile path of the Dockerfile in the context; null when it lies elsewhere
 */
export async function measureContext(
  folder: CountedFolder,
  dockerfile: string | null,
  bound: CountBound,
): Promise<ContextSize> {
  const { name: ignoreFile, ignore } = await ignoreOf(folder, dockerfile);
  const leftOut: string[] = [];
  const waiting: { readonly path: string; readonly isOut: boolean }[] = [
    { path: '', isOut: false },
  ];
  let [files, bytes, seen] = [0, 0, 0];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    for (const { name, isFolder } of await folder.list(at.path)) {
      if (seen >= bound.entries || bound.isOver()) {
        return result(false);
      }
      seen += 1;
      const path = at.path === '' ? name : `${at.path}/${name}`;
      const isOut = ignore.leavesOut(path);
      if (isOut && !at.isOut) {
        leftOut.push(isFolder ? `${path}/` : path);
      }
      if (isFolder && (!isOut || ignore.hasExceptions)) {
        waiting.push({ path, isOut });
      } else if (!isFolder && !isOut) {
        files += 1;
        bytes += await folder.size(path);
      }
    }
  }
  return result(true);

  function result(complete: boolean): ContextSize {
    return {
      files,
      bytes,
      leftOut: leftOut.toSorted().slice(0, LISTED),
      leftOutCount: leftOut.length,
      ignoreFile,
      complete,
    };
  }
}
