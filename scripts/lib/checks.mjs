import { readFileSync } from 'node:fs';
import { execute, projectPath } from './execute.mjs';
import { inProject } from './paths.mjs';
import { say } from './say.mjs';

/** The names of the checks: every script of package.json that begins with `check:`, in its order. */
export function checkNames() {
  const { scripts } = JSON.parse(readFileSync(inProject('package.json'), 'utf8'));
  return Object.keys(scripts).filter((name) => name.startsWith('check:'));
}

/**
 * Does one piece of work under its own name, so that a red line says which promise broke.
 * @param {string} name
 * @param {() => Promise<import('./execute.mjs').Outcome>} work
 * @returns {Promise<import('./tally.mjs').Tally>}
 */
export async function named(name, work) {
  const started = Date.now();
  const { code, output } = await work();
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  if (code !== 0) {
    say(output.trimEnd());
  }
  say(`${code === 0 ? 'pass' : 'FAIL'}  ${name}  (${seconds} s)`);
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
}

/**
 * Runs a script of package.json and keeps its output for the case that it fails.
 * @param {string} name
 */
export function runScript(name) {
  const env = { PATH: projectPath(), NO_COLOR: '1', FORCE_COLOR: undefined };
  return execute('npm', ['run', '--silent', name], { env, output: 'capture' });
}
