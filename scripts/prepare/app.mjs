import { existsSync } from 'node:fs';
import { execute, projectPath } from '../lib/execute.mjs';
import { inProject } from '../lib/paths.mjs';
import { say } from '../lib/say.mjs';
import { digestOf, stampOf } from '../lib/stamp.mjs';

/** Everything that the built app depends on. */
const SOURCES = [
  'src/core',
  'src/editor',
  'src/app',
  'public',
  'index.html',
  'vite.config.ts',
  'package.json',
  'package-lock.json',
];

/**
 * Builds the app into dist/app when its sources are not those of the last build.
 * @returns {Promise<boolean>} false when the build failed; its output is printed
 */
export async function prepareApp() {
  const stamp = stampOf('app');
  const digest = digestOf(SOURCES);
  if (stamp.read() === digest && existsSync(inProject('dist', 'app', 'index.html'))) {
    return true;
  }
  say('Building the app.');
  const { code, output } = await execute('vite', ['build', '--logLevel', 'warn'], {
    env: { PATH: projectPath() },
    output: 'capture',
  });
  if (code !== 0) {
    say(output);
    say('The app could not be built: see above.');
    return false;
  }
  stamp.write(digest);
  return true;
}
