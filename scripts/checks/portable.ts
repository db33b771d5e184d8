/** `npm run check:portable`: no file of the repository speaks of the machine that it was written on. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, sep } from 'node:path';
import { projectDirectory } from '../lib/paths.mjs';
import { say } from '../lib/say.mjs';

/** Only paths of two folders and more: `/app/` alone is a fine word in a Dockerfile. */
const ofThisMachine = [projectDirectory, join(homedir(), sep)].filter(
  (path) => path.split(sep).length > 3,
);

const files = execFileSync('git', ['ls-files', '-z'], { cwd: projectDirectory, encoding: 'utf8' })
  .split('\0')
  .filter((file) => file !== '');

const broken = files.flatMap((file) => {
  const text = readFileSync(join(projectDirectory, file), 'latin1');
  return ofThisMachine.filter((path) => text.includes(path)).map((path) => `${file}: ${path}`);
});

for (const line of broken) {
  say(`A path of this machine: ${line}`);
}
process.exitCode = broken.length === 0 ? 0 : 1;
