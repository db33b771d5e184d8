import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { capture } from './process.ts';
import { runProgram } from './run-program.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'waybill-program-'));
});

afterAll(() => rm(folder, { recursive: true }));

async function run(script: string, options: { signal?: AbortSignal; onLine?: () => void } = {}) {
  const lines: string[] = [];
  const end = await runProgram({
    argv: [process.execPath, '-e', script],
    env: { GIVEN: 'yes' },
    cwd: folder,
    folder,
    signal: options.signal ?? new AbortController().signal,
    lineLimit: 100,
    onLine: (line) => {
      lines.push(line);
      options.onLine?.();
    },
  });
  return { end, lines };
}

/** Whether a process runs; one that is dead but not yet fetched by its parent has no words. */
async function isAlive(pid: string | undefined): Promise<boolean> {
  return (await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')) !== '';
}

describe('running a program', () => {
  it('gives the lines of both streams in the order they were written', async () => {
    const script = "for (let i = 0; i < 5; i++) { fs[`writeSync`](1 + (i % 2), i + '\\n') }";
    expect((await run(script)).lines).toEqual(['0', '1', '2', '3', '4']);
  });

  it('hands over nothing of its own environment', async () => {
    const { lines } = await run('console.log(Object.keys(process.env).join())');
    expect(lines).toEqual(['GIVEN']);
  });

  it('tells the exit code', async () => {
    expect((await run('process.exit(7)')).end).toEqual({ kind: 'exited', code: 7 });
  });

  it('tells the signal of a program that was killed from elsewhere', async () => {
    const { end } = await run("process.kill(process.pid, 'SIGKILL')");
    expect(end).toEqual({ kind: 'killed', signal: 'SIGKILL' });
  });

  it.each([
    ['EINVAL', 'a\0b'],
    ['E2BIG', 'x'.repeat(3_000_000)],
  ])('says %s when the system does not take a word', async (reason, word) => {
    const { end } = await run(word);
    expect(end).toEqual({ kind: 'not-started', reason });
  });

  it('says when a program is not there', async () => {
    const signal = new AbortController().signal;
    const program = { argv: ['no-such-program'], env: {}, cwd: folder, folder, signal };
    const end = await runProgram({ ...program, lineLimit: 1, onLine: () => {} });
    expect(end).toEqual({ kind: 'not-started', reason: 'ENOENT' });
  });

  it('ends a cancelled program and what it started, even when they do not want to', async () => {
    const stop = new AbortController();
    const child = "process.on('SIGTERM', () => {}); setInterval(() => {}, 1000)";
    const script = `
      process.on('SIGTERM', () => {});
      const child = require('child_process').spawn(process.execPath, ['-e', ${JSON.stringify(child)}]);
      console.log(child.pid);
      setInterval(() => {}, 1000);`;
    const running = run(script, { signal: stop.signal, onLine: () => stop.abort() });
    const { end, lines } = await running;
    expect(end).toEqual({ kind: 'cancelled' });
    expect(await isAlive(lines[0])).toBe(false);
  });

  it('leaves no file behind', async () => {
    await run('console.log(1)');
    expect(await readdir(folder)).toEqual([]);
  });
});

describe('asking a program', () => {
  it('gives its answer', async () => {
    const argv = [process.execPath, '-e', 'console.log(1)'];
    expect(await capture(argv, {})).toMatchObject({ ok: true, missing: false, stdout: '1' });
  });
  it('says when it is not installed', async () => {
    expect(await capture(['no-such-program'], {})).toMatchObject({ ok: false, missing: true });
  });
});
