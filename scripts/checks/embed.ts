/**
 * `npm run check:embed`: the embeddable editor needs nothing but React from the page that embeds it, and the
 * custom element nothing at all.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { init, parse } from 'es-module-lexer';
import { inProject } from '../lib/paths.mjs';
import { say } from '../lib/say.mjs';

/** What a built folder may import beside its own files. */
const ALLOWED = {
  lib: /^\.|^react(-dom)?($|\/)/,
  element: /^\./,
};

/** What the bundler writes where a CommonJS package would call a `require` that no browser has. */
const REQUIRE_LEFT = 'Calling `require` for';

function mistakesIn(folder: string, allowed: RegExp): readonly string[] {
  const scripts = readdirSync(inProject('dist', folder)).filter((file) => file.endsWith('.js'));
  return scripts.flatMap((file) => {
    const source = readFileSync(join(inProject('dist', folder), file), 'utf8');
    const [imports] = parse(source);
    const foreign = imports.flatMap((found) =>
      found.type === 'static' && !allowed.test(found.specifier)
        ? [`${folder}/${file} imports ${found.specifier}`]
        : [],
    );
    return source.includes(REQUIRE_LEFT)
      ? [...foreign, `${folder}/${file} calls require`]
      : foreign;
  });
}

await init();
const wrong = Object.entries(ALLOWED).flatMap(([folder, allowed]) => mistakesIn(folder, allowed));
for (const line of wrong) {
  say(`dist/${line}. Bundle it: see vite.${line.split('/', 1)[0]}.config.ts.`);
}
process.exitCode = wrong.length === 0 ? 0 : 1;
