/**
 * Tells the person what happens; standard error, so that data on standard output stays clean.
 * @param {string} line
 */
export function say(line) {
  process.stderr.write(`${line}\n`);
}
