/** `npm run check`: every check of the code and of what is built, each under its own name. */
import { checkNames, named, runScript } from './lib/checks.mjs';
import { lineOf, sumOf } from './lib/tally.mjs';

const tallies = [];
for (const name of ['build', ...checkNames()]) {
  tallies.push(await named(name, () => runScript(name)));
}
const tally = sumOf(tallies);
process.stdout.write(`${lineOf(tally)}\n`);
process.exitCode = tally.failed === 0 ? 0 : 1;
