import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { execute, projectPath } from './execute.mjs';
import { inProject } from './paths.mjs';
import { NOTHING, playwrightTally, vitestTally, withExitCode } from './tally.mjs';

/**
 * A test suite: how to run it and how to read the report that it leaves at `report`.
 * @typedef {object} Suite
 * @property {string} title
 * @property {string} report
 * @property {readonly string[]} command
 * @property {(report: any) => import('./tally.mjs').Tally} read
 * @property {boolean} needsTools whether it builds, pushes or opens a browser for real
 */

/**
 * @param {string} project
 * @param {string} title
 * @param {boolean} needsTools
 * @returns {Suite}
 */
function vitestSuite(project, title, needsTools) {
  const report = inProject('.cache', 'reports', `${project}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return {
    title,
    report,
    command: ['vitest', 'run', '--project', project, ...reporters],
    read: vitestTally,
    needsTools,
  };
}

/** @type {readonly Suite[]} */
export const SUITES = [
  vitestSuite('unit', 'unit tests', false),
  vitestSuite('real', 'tests with real builds and registries', true),
  {
    title: 'end-to-end tests',
    report: inProject('.cache', 'reports', 'e2e.json'),
    command: ['playwright', 'test'],
    read: playwrightTally,
    needsTools: true,
  },
];

/**
 * Runs a suite and counts. A suite without a report counts as one failure.
 * @param {Suite} suite
 * @returns {Promise<import('./tally.mjs').Tally>}
 */
export async function runSuite({ report, command, read }) {
  rmSync(report, { force: true });
  mkdirSync(inProject('.cache', 'reports'), { recursive: true });
  const [program = '', ...args] = command;
  const { code } = await execute(program, args, { env: { PATH: projectPath(), NO_COLOR: '1' } });
  const tally = existsSync(report) ? read(JSON.parse(readFileSync(report, 'utf8'))) : NOTHING;
  return withExitCode(tally, code);
}
