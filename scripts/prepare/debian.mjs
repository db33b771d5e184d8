import { existsSync, readFileSync } from 'node:fs';
import { execute, NOT_FOUND, succeeds } from '../lib/execute.mjs';
import { say } from '../lib/say.mjs';

/** Waits for another package manager instead of failing, and gives up soon without a network. */
const PATIENCE = [
  '-o',
  'DPkg::Lock::Timeout=120',
  '-o',
  'Acquire::Retries=1',
  '-o',
  'Acquire::http::Timeout=20',
  '-o',
  'Acquire::https::Timeout=20',
];

/**
 * The name of the distribution when it is Debian or descends from it, such as `debian` or `ubuntu`.
 * @returns {string | null}
 */
export function debianFlavour() {
  if (process.platform !== 'linux' || !existsSync('/etc/os-release')) {
    return null;
  }
  const release = readFileSync('/etc/os-release', 'utf8');
  const id = /^ID="?([^"\n]+)/m.exec(release)?.[1] ?? '';
  const like = /^ID_LIKE="?([^"\n]+)/m.exec(release)?.[1] ?? '';
  return [id, ...like.split(' ')].includes('debian') ? id : null;
}

/**
 * Words to put before a command that changes the machine: none for root, `sudo -n` where it asks nothing.
 * @returns {Promise<readonly string[] | null>} null when this person may not
 */
async function administrator() {
  if (process.getuid?.() === 0) {
    return [];
  }
  return (await succeeds('sudo', ['-n', 'true'])) ? ['sudo', '-n'] : null;
}

/**
 * What a person types to install Debian packages.
 * @param {readonly string[]} packages
 */
export function installCommand(packages) {
  return `sudo apt-get install -y ${packages.join(' ')}`;
}

/**
 * Installs packages of the distribution as root or with a sudo that asks for no password. The list of
 * packages is fetched anew only when the present one does not do.
 * @param {readonly string[]} packages
 * @returns {Promise<boolean>} whether they are installed now; the reason is printed when not
 */
export async function installDebianPackages(packages) {
  const prefix = await administrator();
  if (debianFlavour() === null || prefix === null) {
    return false;
  }
  say(`Installing ${packages.join(', ')} from the distribution (apt-get install).`);
  /** @param {readonly string[]} args */
  const apt = (args) => {
    const words = [
      ...prefix,
      'env',
      'DEBIAN_FRONTEND=noninteractive',
      'apt-get',
      ...PATIENCE,
      ...args,
    ];
    const [program = 'env', ...rest] = words;
    return execute(program, rest, { output: 'capture' });
  };
  const install = () => apt(['install', '-y', '-q', '--no-install-recommends', ...packages]);
  let outcome = await install();
  if (outcome.code !== 0 && outcome.code !== NOT_FOUND) {
    say('Fetching the list of packages first (apt-get update).');
    await apt(['update', '-q']);
    outcome = await install();
  }
  if (outcome.code !== 0) {
    say(outcome.output.trimEnd().split('\n').slice(-6).join('\n'));
    say(`This did not work. To try it yourself, type: ${installCommand(packages)}`);
  }
  return outcome.code === 0;
}
