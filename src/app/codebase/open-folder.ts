import {
  type ContextSize,
  type CountedFolder,
  isDockerfileName,
  LIMITS,
  mayHoldDockerfiles,
  measureContext,
} from '#core';
import { newId } from '../shared/new-id.ts';

// The File System Access API, which TypeScript leaves out because not every browser has it.
declare global {
  interface Window {
    showDirectoryPicker?(): Promise<FileSystemDirectoryHandle>;
  }
}

const DEPTH = 3;
const MOST = 100;

/** A folder of this device that a person opened: it is read here and sent nowhere. */
export interface OpenFolder {
  readonly id: string;
  readonly name: string;
  /** Text of a file; null when there is none, or when it is larger than a Dockerfile is. */
  readonly read: (path: string) => Promise<string | null>;
  /** Paths of the Dockerfiles near the root, sorted. */
  readonly dockerfiles: () => Promise<readonly string[]>;
  /** What a build context in it holds; null when there is no such folder. */
  readonly measure: (context: string, dockerfile: string) => Promise<ContextSize | null>;
}

/** Whether this browser can open folders. */
export function canOpenFolder(): boolean {
  return window.showDirectoryPicker !== undefined;
}

/** Asks for a folder; null when the person chooses none. */
export async function pickFolder(): Promise<OpenFolder | null> {
  try {
    const handle = await window.showDirectoryPicker?.();
    return handle === undefined ? null : folderOf(handle);
  } catch (failure) {
    if (failure instanceof DOMException && failure.name === 'AbortError') {
      return null;
    }
    throw failure;
  }
}

/** The folder behind a handle. */
export function folderOf(root: FileSystemDirectoryHandle): OpenFolder {
  return {
    id: newId(),
    name: root.name,
    read: (path) => readIn(root, path),
    dockerfiles: () => findIn(root),
    measure: async (context, dockerfile) => {
      const folder = await folderAt(root, context);
      const start = context === '' ? '' : `${context}/`;
      const inside = dockerfile.startsWith(start) ? dockerfile.slice(start.length) : null;
      const end = Date.now() + LIMITS.contextTime;
      const bound = { entries: LIMITS.contextEntries, isOver: () => Date.now() > end };
      return folder === null ? null : measureContext(countedFolder(folder), inside, bound);
    },
  };
}

/** The folder at a path; null when there is none. */
async function folderAt(
  root: FileSystemDirectoryHandle,
  path: string,
): Promise<FileSystemDirectoryHandle | null> {
  try {
    let folder = root;
    for (const name of path.split('/').filter((part) => part !== '')) {
      folder = await folder.getDirectoryHandle(name);
    }
    return folder;
  } catch {
    return null;
  }
}

async function fileAt(root: FileSystemDirectoryHandle, path: string): Promise<File | null> {
  const at = path.lastIndexOf('/');
  try {
    const folder = await folderAt(root, path.slice(0, Math.max(0, at)));
    const handle = await folder?.getFileHandle(path.slice(at + 1));
    return (await handle?.getFile()) ?? null;
  } catch {
    return null;
  }
}

async function readIn(root: FileSystemDirectoryHandle, path: string): Promise<string | null> {
  const file = await fileAt(root, path);
  return file === null || file.size > LIMITS.dockerfileBytes ? null : file.text();
}

async function findIn(root: FileSystemDirectoryHandle): Promise<readonly string[]> {
  const found: string[] = [];
  const visit = async (folder: FileSystemDirectoryHandle, start: string, depth: number) => {
    for await (const handle of folder.values()) {
      const { kind, name } = handle;
      if (kind === 'file' && isDockerfileName(name) && found.length < MOST) {
        found.push(start + name);
      } else if (kind === 'directory' && depth < DEPTH && mayHoldDockerfiles(name)) {
        await visit(handle, `${start}${name}/`, depth + 1);
      }
    }
  };
  await visit(root, '', 0);
  return found.toSorted();
}

function countedFolder(root: FileSystemDirectoryHandle): CountedFolder {
  return {
    list: async (path) => {
      const folder = await folderAt(root, path);
      const entries: { readonly name: string; readonly isFolder: boolean }[] = [];
      for await (const { name, kind } of folder?.values() ?? []) {
        entries.push({ name, isFolder: kind === 'directory' });
      }
      return entries;
    },
    size: async (path) => (await fileAt(root, path))?.size ?? 0,
    read: (path) => readIn(root, path),
  };
}
