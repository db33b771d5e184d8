import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

const IGNORED = new Set(['node_modules', 'vendor', 'dist', 'target']);
const DEPTH = 3;
const MOST = 100;

/** Whether a file name is one that Dockerfiles go by. */
export function isDockerfile(name: string): boolean {
  return /^(dockerfile|containerfile)([.-].+)?$/i.test(name) || /\.dockerfile$/i.test(name);
}

/**
 * Dockerfiles of a codebase, relative to its root, sorted; three levels deep and at most a hundred.
 * Symlinks and hidden folders are not followed; a folder that can't be read counts as empty.
 */
export async function findDockerfiles(root: string): Promise<string[]> {
  const found: string[] = [];
  const visit = async (folder: string, depth: number): Promise<void> => {
    const entries = await readdir(join(root, folder), { withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isFile() && isDockerfile(entry.name) && found.length < MOST) {
        found.push(path);
      }
      if (entry.isDirectory() && depth < DEPTH && !skips(entry.name)) {
        await visit(path, depth + 1);
      }
    }
  };
  await visit('', 0);
  return found.sort();
}

function skips(name: string): boolean {
  return name.startsWith('.') || IGNORED.has(name);
}
