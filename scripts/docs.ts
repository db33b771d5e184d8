/**
 * `npm run docs`: writes the reference of public/reference from the records that the editor itself uses.
 * With `--check` it writes nothing and fails where a page tells another story than the records.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { manualIndex, manualMarkdown, ownManual } from '../src/core/index.ts';
import { inProject } from './lib/paths.mjs';
import { say } from './lib/say.mjs';

const folder = inProject('public', 'reference');
const pages = ownManual();
const wanted = new Map([
  ['index.md', manualIndex(pages)],
  ...pages.map((page) => [`${page.id}.md`, manualMarkdown(page)] as const),
]);

mkdirSync(folder, { recursive: true });
const present = new Map(
  readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
);
const stale = [...new Set([...wanted.keys(), ...present.keys()])].filter(
  (name) => wanted.get(name) !== present.get(name),
);

if (process.argv.includes('--check')) {
  for (const name of stale) {
    say(`public/reference/${name} is not what the records say: run npm run docs.`);
  }
  process.exitCode = stale.length === 0 ? 0 : 1;
} else {
  for (const name of stale) {
    const text = wanted.get(name);
    if (text === undefined) {
      rmSync(join(folder, name));
    } else {
      writeFileSync(join(folder, name), text);
    }
  }
  say(`${wanted.size} pages, ${stale.length} of them new or changed.`);
}
