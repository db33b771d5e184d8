/** `npm run check:lock`: `npm ci` takes the lock file, on every platform and from every registry. */
import { readFileSync } from 'node:fs';
import { type LockedPackages, missingOptionalPackages } from '../lib/lock.mjs';
import { inProject } from '../lib/paths.mjs';
import { say } from '../lib/say.mjs';

type DependencyLists = Readonly<Record<string, unknown>>;

const LISTS = ['dependencies', 'devDependencies', 'peerDependencies'] as const;

const manifest: DependencyLists = JSON.parse(readFileSync(inProject('package.json'), 'utf8'));
const lock: { readonly packages: LockedPackages } = JSON.parse(
  readFileSync(inProject('package-lock.json'), 'utf8'),
);
const root = (lock.packages[''] ?? {}) as DependencyLists;

const wrong = [
  ...LISTS.filter(
    (list) => JSON.stringify(sorted(manifest[list])) !== JSON.stringify(sorted(root[list])),
  ).map((list) => `${list} of package.json are not those of the lock file`),
  ...missingOptionalPackages(lock.packages).map(({ name }) => `${name} is missing`),
  ...Object.entries(lock.packages)
    .filter(([, { resolved }]) => resolved !== undefined)
    .map(([location]) => `${location} is bound to one registry by "resolved"`),
];

function sorted(list: unknown): readonly unknown[] {
  return Object.entries(list ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
}

for (const line of wrong) {
  say(`package-lock.json: ${line}`);
}
if (wrong.length > 0) {
  say('To repair it, type: npm run lock');
}
process.exitCode = wrong.length === 0 ? 0 : 1;
