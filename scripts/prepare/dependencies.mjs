import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { execute, foreignPath } from '../lib/execute.mjs';
import { inProject } from '../lib/paths.mjs';
import { say } from '../lib/say.mjs';

/**
 * Whether node_modules holds every package of the lock file at its version. npm writes the list of what it
 * installed last of all, so an interrupted installation does not count.
 * @returns {boolean}
 */
export function dependenciesAreInstalled() {
  const listOfInstalled = inProject('node_modules', '.package-lock.json');
  if (!existsSync(listOfInstalled)) {
    return false;
  }
  const wanted = packagesOf(inProject('package-lock.json'));
  const installed = packagesOf(listOfInstalled);
  return Object.entries(wanted).every(
    ([location, { version, optional }]) =>
      location === '' || optional || installed[location]?.version === version,
  );
}

/**
 * @param {string} file
 * @returns {import('../lib/lock.mjs').LockedPackages}
 */
function packagesOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}

/**
 * Installs the npm packages of the lock file when they aren't there.
 * @returns {Promise<boolean>} false when it was needed and did not work; the reason is printed
 */
export async function prepareDependencies() {
  if (dependenciesAreInstalled()) {
    return true;
  }
  say('Installing the npm packages of package-lock.json (npm ci). This takes a minute or two.');
  const { code } = await npm([
    'ci',
    '--include=dev',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    // The packages run on the Node that is one of them, so an old one may install them.
    '--no-engine-strict',
  ]);
  if (code !== 0) {
    say('The npm packages could not be installed: see the message of npm above.');
    say('With a working network, type: npm ci');
  }
  return code === 0;
}

/**
 * Runs npm with the machine's own Node: the one in node_modules may be what npm is about to replace.
 * @param {readonly string[]} args
 */
export function npm(args) {
  const cli = process.env.npm_execpath;
  const env = { PATH: foreignPath() };
  return cli && basename(cli) === 'npm-cli.js'
    ? execute('node', [cli, ...args], { env })
    : execute('npm', args, { env });
}
