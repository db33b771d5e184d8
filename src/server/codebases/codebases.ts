import { createHash } from 'node:crypto';
import { realpath, stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import type { Codebase } from '#core';
import { HttpError } from '../http/http-error.ts';
import { StartupError } from '../startup-error.ts';
import { findDockerfiles } from './find-dockerfiles.ts';

/** A folder that may be built, with its real path. */
export interface CodebaseFolder {
  readonly id: string;
  readonly name: string;
  /** Without symlinks. */
  readonly root: string;
}

/** The folders that this server may build; nothing adds to them while it runs. */
export interface Codebases {
  list(): Promise<Codebase[]>;
  /** @throws HttpError `codebase-unknown` */
  find(id: string): CodebaseFolder;
}

/** Takes the folders of the command line. @throws StartupError when one is no folder. */
export async function openCodebases(folders: readonly string[]): Promise<Codebases> {
  const known = new Map<string, CodebaseFolder>();
  for (const folder of folders) {
    const root = await realpath(folder).catch(() => null);
    if (root === null || !(await stat(root)).isDirectory()) {
      throw new StartupError(`The codebase ${folder} is not a folder.`);
    }
    const id = createHash('sha256').update(root).digest('hex').slice(0, 16);
    known.set(id, { id, root, name: nameOf(root) });
  }
  for (const twins of Map.groupBy(known.values(), ({ name }) => name).values()) {
    for (const twin of twins.length > 1 ? twins : []) {
      known.set(twin.id, { ...twin, name: `${basename(dirname(twin.root))}/${twin.name}` });
    }
  }
  return {
    list: () =>
      Promise.all(
        [...known.values()].map(async ({ id, name, root }) => ({
          id,
          name,
          dockerfiles: await findDockerfiles(root),
        })),
      ),
    find: (id) => {
      const found = known.get(id);
      if (!found) {
        throw new HttpError('codebase-unknown', 'The server knows no such codebase.', {
          hint: 'Choose one of the list, or start the server with --codebase DIR.',
        });
      }
      return found;
    },
  };
}

/** `example-codebase` is the bundled one; a person knows it as `example`. */
function nameOf(root: string): string {
  const name = basename(root);
  return name === 'example-codebase' ? 'example' : name || root;
}
