/**
 * `npm run check:size`: what a browser loads for each step of a visit stays within its budget, so that the
 * form is there at once and Monaco comes after it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { init, parse } from 'es-module-lexer';
import { inProject } from '../lib/paths.mjs';
import { say } from '../lib/say.mjs';

/** Sizes in kB (1,000 bytes) after gzip. Raise one only with a reason in the commit that does. */
const BUDGETS = [
  { title: 'the start page', entries: ['index'], budget: 230 },
  { title: 'the editor without the YAML pane', entries: ['index', 'EditPage'], budget: 520 },
  { title: 'the editor', entries: ['index', 'EditPage', 'monaco-pane'], budget: 1_430 },
  { title: 'the page of a run', entries: ['index', 'RunPage'], budget: 265 },
] as const;

const folder = inProject('dist', 'app', 'assets');
const files = readdirSync(folder);

function kilobytes(file: string): number {
  return gzipSync(readFileSync(join(folder, file)), { level: 9 }).length / 1_000;
}

/** The script of a chunk's name, such as `EditPage-BO1XZwOT.js` of `EditPage`. */
function scriptOf(name: string): string {
  const found = files.find((file) => new RegExp(`^${name}-[\\w-]{8}\\.js$`).test(file));
  if (found === undefined) {
    throw new Error(`dist/app has no chunk ${name}: build it, or name its budget after another.`);
  }
  return found;
}

/** A script with every script that has to be there before it runs, and their style sheets. */
function loadedWith(file: string, loaded: Set<string>): void {
  if (loaded.has(file)) {
    return;
  }
  loaded.add(file);
  const style = files.find((other) => /\.css$/.test(other) && nameOf(other) === nameOf(file));
  if (style !== undefined) {
    loaded.add(style);
  }
  const [imports] = parse(readFileSync(join(folder, file), 'utf8'));
  for (const found of imports) {
    if (found.type === 'static' || found.type === 'reexport-star') {
      loadedWith(basename(found.specifier), loaded);
    }
  }
}

/** A file's name without its digest and extension. */
function nameOf(file: string): string {
  return file.replace(/-[\w-]{8}\.\w+$/, '');
}

await init();
let over = false;
for (const { title, entries, budget } of BUDGETS) {
  const loaded = new Set<string>();
  for (const entry of entries) {
    loadedWith(scriptOf(entry), loaded);
  }
  const sizes = [...loaded].map((file) => ({ file, size: kilobytes(file) }));
  const total = sizes.reduce((sum, { size }) => sum + size, 0);
  const verdict = total > budget ? 'OVER ' : 'within';
  over ||= total > budget;
  say(`${verdict} ${total.toFixed(0).padStart(6)} of ${budget} kB  ${title}`);
  for (const { file, size } of sizes.toSorted((a, b) => b.size - a.size).slice(0, 3)) {
    say(`       ${size.toFixed(0).padStart(6)} kB  ${file}`);
  }
}
process.exitCode = over ? 1 : 0;
