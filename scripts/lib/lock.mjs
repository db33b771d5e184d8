/**
 * One package as `package-lock.json` describes it.
 * @typedef {object} LockedPackage
 * @property {string} [version]
 * @property {string} [resolved]
 * @property {string} [integrity]
 * @property {boolean} [dev]
 * @property {boolean} [optional]
 * @property {boolean} [peer]
 * @property {string[]} [os]
 * @property {string[]} [cpu]
 * @property {string[]} [libc]
 * @property {Record<string, string>} [optionalDependencies]
 *
 * @typedef {Record<string, LockedPackage>} LockedPackages
 */

/**
 * Where Node would find the dependency `name` of the package at `location`.
 * @param {LockedPackages} packages
 * @param {string} location
 * @param {string} name
 * @returns {string | null} null when the lock file does not hold it
 */
export function locationOf(packages, location, name) {
  let from = location;
  for (;;) {
    const candidate = `${from === '' ? '' : `${from}/`}node_modules/${name}`;
    if (candidate in packages) {
      return candidate;
    }
    if (from === '') {
      return null;
    }
    const outer = from.lastIndexOf('/node_modules/');
    from = outer < 0 ? '' : from.slice(0, outer);
  }
}

/**
 * Optional packages that a locked package names and the lock file does not hold. npm leaves them out when
 * its registry has no copy of them, and then `npm ci` refuses the lock file on every machine.
 * @param {LockedPackages} packages
 * @returns {{ name: string, version: string, dev: boolean }[]}
 */
export function missingOptionalPackages(packages) {
  return Object.entries(packages).flatMap(
    ([location, { optionalDependencies = {}, dev = false }]) =>
      Object.entries(optionalDependencies)
        .filter(([name]) => locationOf(packages, location, name) === null)
        .map(([name, version]) => ({ name, version, dev })),
  );
}

const systems = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32'];
const processors = ['arm64', 'arm', 'ia32', 'ppc64', 'riscv64', 's390x', 'x64'];

/**
 * The entry of a package for one platform, read from its name (`…-linux-x64-musl`).
 * @param {{ name: string, version: string, dev: boolean }} missing
 * @returns {LockedPackage}
 */
export function platformPackage({ name, version, dev }) {
  const words = name.split(/[-/]/);
  const os = systems.find((system) => words.includes(system));
  const cpu = processors.find((processor) => words.includes(processor));
  if (!os || !cpu || !/^\d/.test(version)) {
    throw new Error(`The platform of ${name}@${version} can't be told from its name.`);
  }
  const musl = words.some((word) => word.startsWith('musl'));
  const libc = os === 'linux' ? { libc: [musl ? 'musl' : 'glibc'] } : {};
  return { version, cpu: [cpu], ...(dev ? { dev } : {}), ...libc, optional: true, os: [os] };
}
