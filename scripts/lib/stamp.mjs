import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { inProject, projectDirectory } from './paths.mjs';

/**
 * A note in .cache of what was last made from what, so that nothing is made twice.
 * @param {string} name
 */
export function stampOf(name) {
  const file = inProject('.cache', 'stamps', name);
  return {
    /** The text last written; empty when there is none. */
    read: () => (existsSync(file) ? readFileSync(file, 'utf8') : ''),
    /** @param {string} text */
    write: (text) => {
      try {
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, text);
      } catch {
        // In a checkout that can't be written the work is only done again the next time.
      }
    },
  };
}

/**
 * A digest of the names and contents of files and folders of the checkout; tests don't count.
 * @param {readonly string[]} sources
 */
export function digestOf(sources) {
  const hash = createHash('sha256');
  for (const file of sources.flatMap((source) => filesBelow(inProject(source)))) {
    hash
      .update(`${relative(projectDirectory, file)}\0`)
      .update(readFileSync(file))
      .update('\0');
  }
  return hash.digest('hex');
}

/**
 * @param {string} path
 * @returns {string[]} sorted, so that the digest does not depend on the file system
 */
function filesBelow(path) {
  if (!existsSync(path)) {
    return [];
  }
  if (!statSync(path).isDirectory()) {
    return /\.(test|spec)\.tsx?$/.test(path) ? [] : [path];
  }
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesBelow(join(path, name)));
}
