import { describe, expect, it } from 'vitest';
import { readDockerignore } from './dockerignore.ts';
import { type CountedFolder, measureContext, registryAccess } from './index.ts';

const CASES: readonly (readonly [ignore: string, path: string, isOut: boolean])[] = [
  ['node_modules', 'node_modules', true],
  ['node_modules', 'node_modules/a/b.js', true],
  ['node_modules', 'web/node_modules', false],
  ['**/node_modules', 'web/node_modules/a.js', true],
  ['**/node_modules', 'node_modules/a.js', true],
  ['/dist', 'dist/a', true],
  ['./dist/', 'dist/a', true],
  ['*.md', 'README.md', true],
  ['*.md', 'docs/README.md', false],
  ['**/*.md', 'docs/README.md', true],
  ['docs/**', 'docs/a/b', true],
  ['docs/**', 'docsx', false],
  ['a/**/b', 'a/b', true],
  ['a/**/b', 'a/x/y/b/c', true],
  ['a/**/b', 'a/xb', false],
  ['**', 'a/b', true],
  ['a?c', 'abc', true],
  ['a?c', 'a/c', false],
  ['[a-c].txt', 'b.txt', true],
  ['[^a-c].txt', 'b.txt', false],
  ['\\*.txt', '*.txt', true],
  ['\\*.txt', 'a.txt', false],
  ['a.b', 'axb', false],
  ['# a comment\n\n  dist  ', 'dist', true],
  ['*.md\n!README.md', 'README.md', false],
  ['!README.md\n*.md', 'README.md', true],
  ['*\n!src', 'src/a.ts', false],
  ['*\n!src', 'other', true],
  ['x/../dist', 'dist', true],
  ['.', 'anything', false],
  ['[', 'a', false],
  ['\uFEFFdist\r\nlib\r\n', 'lib/a', true],
];

describe('a .dockerignore', () => {
  it.each(CASES)('%j says of %s that it is left out: %s', (ignore, path, isOut) => {
    expect(readDockerignore(ignore).leavesOut(path)).toBe(isOut);
  });
});

it('no pattern of a .dockerignore takes long', () => {
  const start = performance.now();
  const { leavesOut } = readDockerignore(`${'**/'.repeat(200)}x\n${'*a'.repeat(200)}b`);
  expect(leavesOut(`${'a/'.repeat(100)}${'a'.repeat(200)}`)).toBe(false);
  expect(performance.now() - start).toBeLessThan(2000);
});

/** A folder of texts by path. */
function folderOf(files: Readonly<Record<string, string>>): CountedFolder {
  return {
    list: (path) => {
      const start = path === '' ? '' : `${path}/`;
      const inside = Object.keys(files).filter((name) => name.startsWith(start));
      const names = new Set(inside.map((name) => name.slice(start.length).split('/')[0] ?? ''));
      return Promise.resolve(
        [...names].map((name) => ({ name, isFolder: files[start + name] === undefined })),
      );
    },
    size: (path) => Promise.resolve(files[path]?.length ?? 0),
    read: (path) => Promise.resolve(files[path] ?? null),
  };
}

const FILES = {
  Dockerfile: 'FROM a',
  'src/a.ts': '1234',
  'src/b.ts': '12',
  'node_modules/x/index.js': '1234567890',
  'node_modules/y.js': '1',
};
const FREE = { entries: 1_000, isOver: () => false };

describe('the size of a build context', () => {
  it('is that of all files where nothing is left out', async () => {
    expect(await measureContext(folderOf(FILES), 'Dockerfile', FREE)).toEqual({
      files: 5,
      bytes: 23,
      leftOut: [],
      leftOutCount: 0,
      ignoreFile: null,
      complete: true,
    });
  });

  it('is without what the ignore file names, told by its outermost folder', async () => {
    const folder = folderOf({ ...FILES, '.dockerignore': 'node_modules\n.dockerignore' });
    expect(await measureContext(folder, 'Dockerfile', FREE)).toMatchObject({
      files: 3,
      bytes: 12,
      leftOut: ['.dockerignore', 'node_modules/'],
      ignoreFile: '.dockerignore',
    });
  });

  it('is with what an exception takes in again', async () => {
    const folder = folderOf({ ...FILES, '.dockerignore': '*\n!node_modules/y.js' });
    expect(await measureContext(folder, null, FREE)).toMatchObject({ files: 1, bytes: 1 });
  });

  it('follows the ignore file of the Dockerfile before that of the context', async () => {
    const folder = folderOf({ ...FILES, '.dockerignore': '*', 'Dockerfile.dockerignore': 'src' });
    const size = await measureContext(folder, 'Dockerfile', FREE);
    expect(size).toMatchObject({ ignoreFile: 'Dockerfile.dockerignore', leftOut: ['src/'] });
  });

  it.each([
    { entries: 2, isOver: () => false },
    { entries: 1_000, isOver: () => true },
  ])('stops at its bound and says so', async (bound) => {
    const size = await measureContext(folderOf(FILES), null, bound);
    expect(size.complete).toBe(false);
    expect(size.files).toBeLessThan(3);
  });
});

it.each([
  ['docker.io', false],
  ['123456789012.dkr.ecr.eu-west-1.amazonaws.com', true],
  ['myteam.azurecr.io', true],
  ['us-docker.pkg.dev', true],
  ['ghcr.io', false],
])('%s can only be pulled from with a login: %s', (host, needsLogin) => {
  expect(registryAccess(host)?.needsLogin).toBe(needsLogin);
});

it.each(['registry.example.com', 'notdocker.io', 'azurecr.io.example.com'])(
  'nothing is known of %s',
  (host) => {
    expect(registryAccess(host)).toBeNull();
  },
);
