import { existsSync } from 'node:fs';
import { execute, projectPath } from '../lib/execute.mjs';
import { inProject } from '../lib/paths.mjs';
import { say } from '../lib/say.mjs';
import { digestOf, stampOf } from '../lib/stamp.mjs';

/** What every part depends on. */
const COMMON_SOURCES = ['src/core', 'package.json', 'package-lock.json'];

/**
 * The parts of dist: what each is made from, the Vite configuration that makes it, and the file that shows
 * that it is there.
 */
const PARTS = {
  app: {
    title: 'the app',
    config: 'vite.config.ts',
    sources: ['src/editor', 'src/app', 'public', 'index.html'],
    result: 'dist/app/index.html',
  },
  lib: {
    title: 'the embeddable editor',
    config: 'vite.lib.config.ts',
    sources: ['src/editor'],
    result: 'dist/lib/index.js',
  },
  cli: {
    title: 'the command line',
    config: 'vite.cli.config.ts',
    sources: ['src/server', 'src/cli'],
    result: 'dist/cli/main.js',
  },
};

/**
 * Builds one part of dist unless its sources are those of the last build.
 * @param {keyof typeof PARTS} name
 * @returns {Promise<boolean>} false when the build failed; its output is printed
 */
export async function buildPart(name) {
  const { title, config, sources, result } = PARTS[name];
  const stamp = stampOf(`build-${name}`);
  const digest = digestOf([...COMMON_SOURCES, config, ...sources]);
  if (stamp.read() === digest && existsSync(inProject(result))) {
    return true;
  }
  say(`Building ${title}.`);
  const { code, output } = await execute(
    'vite',
    ['build', '--config', config, '--logLevel', 'warn'],
    {
      env: { PATH: projectPath(), NO_COLOR: '1' },
      output: 'capture',
    },
  );
  if (code !== 0) {
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
  return (await buildPart('app')) && (await buildPart('lib')) && (await buildPart('cli'));
}
