import { existsSync } from 'node:fs';
import { execute, projectPath } from '../lib/execute.mjs';
import { inProject } from '../lib/paths.mjs';
import { say } from '../lib/say.mjs';
import { digestOf, stampOf } from '../lib/stamp.mjs';

/** What every part depends on. */
const COMMON_SOURCES = ['src/core', 'package.json', 'package-lock.json'];

/**
 * A part of dist.
 * @typedef {object} Part
 * @property {string} title
 * @property {readonly string[]} command the program that makes it, and its arguments
 * @property {readonly string[]} sources what it is made from, beside what every part is made from
 * @property {string} result the file that shows that it is there
 */

/** @satisfies {Record<string, Part>} */
const PARTS = {
  app: {
    title: 'the app',
    command: ['vite', 'build', '--logLevel', 'warn'],
    sources: ['vite.config.ts', 'src/editor', 'src/app', 'public', 'index.html'],
    result: 'dist/app/index.html',
  },
  lib: {
    title: 'the embeddable editor',
    command: ['vite', 'build', '--config', 'vite.lib.config.ts', '--logLevel', 'warn'],
    sources: ['vite.lib.config.ts', 'src/editor'],
    result: 'dist/lib/index.js',
  },
  element: {
    title: 'the custom element',
    command: ['vite', 'build', '--config', 'vite.element.config.ts', '--logLevel', 'warn'],
    sources: ['vite.element.config.ts', 'src/editor'],
    result: 'dist/element/element.js',
  },
  types: {
    title: "the embeddable editor's type declarations",
    command: ['rolldown', '--config', 'rolldown.types.config.ts'],
    sources: ['rolldown.types.config.ts', 'tsconfig.base.json', 'src/editor'],
    result: 'dist/types/package.d.ts',
  },
  cli: {
    title: 'the command line',
    command: ['vite', 'build', '--config', 'vite.cli.config.ts', '--logLevel', 'warn'],
    sources: ['vite.cli.config.ts', 'src/server', 'src/cli'],
    result: 'dist/cli/main.js',
  },
};

/**
 * Builds one part of dist unless its sources are those of the last build.
 * @param {keyof typeof PARTS} name
 * @returns {Promise<boolean>} false when the build failed; its output is printed
 */
export async function buildPart(name) {
  const { title, command, sources, result } = PARTS[name];
  const stamp = stampOf(`build-${name}`);
  const digest = digestOf([...COMMON_SOURCES, ...sources]);
  if (stamp.read() === digest && existsSync(inProject(result))) {
    return true;
  }
  say(`Building ${title}.`);
  const [program = '', ...args] = command;
  const { code, output } = await execute(program, args, {
    env: { PATH: projectPath(), NO_COLOR: '1' },
    output: 'capture',
  });
  if (code !== 0 || !existsSync(inProject(result))) {
    say(output);
    say(`Building ${title} failed: see above.`);
    return false;
  }
  stamp.write(digest);
  return true;
}

/**
 * Builds all of dist.
 * @returns {Promise<boolean>} false when a part failed
 */
export async function buildEverything() {
  for (const name of /** @type {(keyof typeof PARTS)[]} */ (Object.keys(PARTS))) {
    if (!(await buildPart(name))) {
      return false;
    }
  }
  return true;
}
