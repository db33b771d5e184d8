/** The oldest Node.js that has everything Waybill is made of, as package.json's `engines` says. */
const OLDEST = [22, 13] as const;

/**
 * What to tell a person whose Node.js is too old, or null where it will do. Takes a version as
 * `process.versions.node` gives it.
 */
export function missingRuntime(version: string): string | null {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const isOld = major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1]);
  return isOld
    ? `Waybill needs Node.js ${OLDEST.join('.')} or newer, and this is ${version}. Install a newer one from nodejs.org.`
    : null;
}
