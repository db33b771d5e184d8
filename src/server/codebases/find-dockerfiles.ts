import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isDockerfileName, mayHoldDockerfiles } from '#core';

const DEPTH = 3;
const MOST = 100;

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
      if (entry.isFile() && isDockerfileName(entry.name) && found.length < MOST) {
        found.push(path);
      }
      if (entry.isDirectory() && depth < DEPTH && mayHoldDockerfiles(entry.name)) {
        await visit(path, depth + 1);
      }
    }
  };
  await visit('', 0);
  return found.sort();
}
