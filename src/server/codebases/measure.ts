import { lstat, readdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { type ContextSize, LIMITS, measureContext } from '#core';
import type { CodebaseFolder } from './codebases.ts';
import { isInside, locateContext } from './confine.ts';
import { readText } from './read-dockerfile.ts';

/** The path of a Dockerfile in a context; null when it lies elsewhere. Both are paths from the root. */
function pathIn(context: string, dockerfile: string): string | null {
  if (context === '') {
    return dockerfile;
  }
  return dockerfile.startsWith(`${context}/`) ? dockerfile.slice(context.length + 1) : null;
}

/**
 * Counts what a build context of a codebase holds. Links are counted and not followed.
 * @throws HttpError `codebase-outside` or `context-missing`
 */
export async function measureCodebase(
  codebase: CodebaseFolder,
  context: string,
  dockerfile: string,
): Promise<ContextSize> {
  const root = await locateContext(codebase, context === '' ? '.' : context);
  const folder = {
    list: async (path: string) => {
      const entries = await readdir(join(root, path), { withFileTypes: true }).catch(() => []);
      return entries.map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }));
    },
    size: async (path: string) => {
      const status = await lstat(join(root, path)).catch(() => null);
      return status?.isFile() ? status.size : 0;
    },
    read: async (path: string) => {
      const real = await realpath(join(root, path)).catch(() => null);
      return real === null || !isInside(codebase.root, real)
        ? null
        : readText(real, LIMITS.dockerfileBytes).catch(() => null);
    },
  };
  const end = Date.now() + LIMITS.contextTime;
  const bound = { entries: LIMITS.contextEntries, isOver: () => Date.now() > end };
  return measureContext(folder, pathIn(context, dockerfile), bound);
}
