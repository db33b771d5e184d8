import { spawn } from 'node:child_process';
import { delimiter } from 'node:path';
import { binDirectory, projectDirectory } from './paths.mjs';

/**
 * How a program ended, with what it wrote when that was captured.
 * @typedef {{ code: number, output: string }} Outcome
 *
 * @typedef {object} ExecuteOptions
 * @property {NodeJS.ProcessEnv} [env] added to this process's environment
 * @property {'show' | 'capture'} [output] `show` (default) passes it on as it comes
 * @property {number} [timeout] milliseconds after which the program is ended
 * @property {string} [cwd]
 */

/** Exit code that stands for a program that isn't there, as in a shell. */
export const NOT_FOUND = 127;

/** The search path with the checkout's own programs first: the runtime that npm installed wins. */
export function projectPath() {
  return [binDirectory, foreignPath()].join(delimiter);
}

/** The search path without the checkout's own programs. */
export function foreignPath() {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .filter((directory) => directory !== binDirectory)
    .join(delimiter);
}

/**
 * Runs a program with an argument vector, never through a shell, and waits for its end. Input is closed.
 * A program that can't be started gives `NOT_FOUND` instead of an exception.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {ExecuteOptions} [options]
 * @returns {Promise<Outcome>}
 */
export function execute(program, args, options = {}) {
  const { env = {}, output = 'show', timeout = 0, cwd = projectDirectory } = options;
  const shown = output === 'show' ? 'inherit' : 'pipe';
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', shown, shown],
      timeout,
      // npm is a command script on Windows, which only the shell can start; its arguments are fixed words.
      shell: process.platform === 'win32' && program === 'npm',
    });
    /** @type {Buffer[]} */
    const chunks = [];
    child.stdout?.on('data', (chunk) => chunks.push(chunk));
    child.stderr?.on('data', (chunk) => chunks.push(chunk));
    const text = () => Buffer.concat(chunks).toString('utf8');
    child.on('error', (error) => resolve({ code: NOT_FOUND, output: `${text()}${error.message}` }));
    child.on('close', (code) => resolve({ code: code ?? 1, output: text() }));
  });
}

/**
 * Whether `program args…` ends without an error within ten seconds.
 * @param {string} program
 * @param {readonly string[]} args
 */
export async function succeeds(program, args) {
  return (await execute(program, args, { output: 'capture', timeout: 10_000 })).code === 0;
}
