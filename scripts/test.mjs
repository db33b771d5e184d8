/**
 * `npm test`: from a bare clone to one line, `N passed, N failed`. Installs what the tests need, then runs
 * the build, every check and every test. Plain JavaScript for Node 18 and newer, as start.mjs.
 */
import { checkNames, named, runScript } from './lib/checks.mjs';
import { say } from './lib/say.mjs';
import { runSuite, SUITES } from './lib/suites.mjs';
import { lineOf, sumOf } from './lib/tally.mjs';
import { prepareDependencies } from './prepare/dependencies.mjs';
import { prepareRuntime } from './prepare/runtime.mjs';
import { systemWorks } from './prepare/system.mjs';
import { prepareTestTools } from './prepare/test-tools.mjs';

/** @type {import('./lib/tally.mjs').Tally[]} */
const tallies = [];

/** Where the machine is meant to have everything, a missing tool is a failure, not a reason to skip. */
const mayInstall = process.env.CI !== undefined || process.getuid?.() === 0;

async function runEverything() {
  const missing = await prepareTestTools();
  for (const name of ['build', ...checkNames()]) {
    tallies.push(await named(name, () => runScript(name)));
  }
  for (const suite of SUITES) {
    say(`\n${suite.title}`);
    if (suite.needsTools && missing.length > 0 && !mayInstall) {
      say(`skipped: ${missing.join(', ')} missing`);
      tallies.push({ passed: 0, failed: 0, skipped: 1 });
    } else {
      tallies.push(await runSuite(suite));
    }
  }
}

if (systemWorks() && (await prepareDependencies()) && (await prepareRuntime())) {
  await runEverything();
} else {
  tallies.push({ passed: 0, failed: 1, skipped: 0 });
}
const tally = sumOf(tallies);
process.stdout.write(`\n${lineOf(tally)}\n`);
process.exitCode = tally.failed === 0 && tally.passed > 0 ? 0 : 1;
