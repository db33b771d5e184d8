/**
 * `npm run lock`: completes package-lock.json after `npm install`.
 *
 * npm leaves an optional package for another platform out of the file when its registry has no copy of it
 * (mirrors often lack some), and `npm ci` then refuses the file everywhere. This adds the entries that the
 * packages themselves ask for. Such an entry has no checksum until npm rewrites it on a machine that has one.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { missingOptionalPackages, platformPackage } from './lib/lock.mjs';
import { inProject } from './lib/paths.mjs';
import { say } from './lib/say.mjs';

const file = inProject('package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8'));
const missing = missingOptionalPackages(lock.packages);
for (const one of missing) {
  lock.packages[`node_modules/${one.name}`] = platformPackage(one);
}
for (const locked of Object.values(lock.packages)) {
  delete locked.resolved;
}
const { '': root, ...others } = lock.packages;
const sorted = Object.entries(others).sort(([a], [b]) => a.localeCompare(b, 'en'));
lock.packages = { '': root, ...Object.fromEntries(sorted) };
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
say(`package-lock.json is complete; ${missing.length} packages of other platforms added.`);
