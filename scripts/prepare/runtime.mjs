import { join } from 'node:path';
import { execute, foreignPath } from '../lib/execute.mjs';
import { binDirectory } from '../lib/paths.mjs';
import { say } from '../lib/say.mjs';
import { npm } from './dependencies.mjs';

/** The oldest Node that runs Waybill: it has `node:sqlite` and runs TypeScript files. */
const OLDEST = [22, 18];

/**
 * Whether a version such as `v24.21.0` is new enough.
 * @param {string} version
 */
export function isNewEnough(version) {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST;
  return major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
}

/**
 * @param {string} program
 * @param {NodeJS.ProcessEnv} [env]
 */
async function works(program, env = {}) {
  const { code, output } = await execute(program, ['--version'], { output: 'capture', env });
  return code === 0 && isNewEnough(output.trim());
}

/**
 * Finds a Node that runs Waybill: the one of the npm package `node`, repaired when npm was not allowed to
 * run its installation script, else the machine's own.
 * @returns {Promise<string | null>} the program to start; null when there is none, the reason is printed
 */
export async function prepareRuntime() {
  const own = join(binDirectory, 'node');
  if (await works(own)) {
    return own;
  }
  say('The runtime in node_modules is missing; repairing it (npm rebuild node).');
  await npm(['rebuild', 'node', '--ignore-scripts=false', '--loglevel=error']);
  if (await works(own)) {
    return own;
  }
  if (await works('node', { PATH: foreignPath() })) {
    say("The runtime in node_modules does not work; the machine's own Node is used.");
    return 'node';
  }
  say(`Waybill needs Node ${OLDEST.join('.')} or newer, and the npm package "node" gave none.`);
  say('Install it from https://nodejs.org, or type: npm rebuild node --foreground-scripts');
  return null;
}
