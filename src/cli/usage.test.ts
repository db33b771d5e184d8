import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { runWaybill } from './testing/run-waybill.ts';

const PLAN = ['plan', 'release.yaml', '--step', 'push_docs', '--infrastructure'];

describe('a command that can not run', () => {
  it.concurrent.each([
    [['nonsense'], "unknown command 'nonsense'"],
    [['steps'], "missing required argument 'file'"],
    [['steps', 'no-such.yaml'], "no-such.yaml can't be read: there is no such file."],
    [['steps', '.'], "can't be read: it is a folder."],
    [['steps', 'utf16.yaml'], 'is not UTF-8 text but UTF-16: save it as UTF-8.'],
    [['check', '--format', 'xml', 'release.yaml'], 'Allowed choices are text, json, sarif.'],
    [['check', '--fix', '-'], '--fix needs files'],
    [['set', 'release.yaml', 'timeout=1m'], "required option '--step <id>' not specified"],
    [['set', 'release.yaml', '--step', 'push_docs'], 'Nothing to change'],
    [['set', 'release.yaml', '--step', 'push_docs', 'timeout'], 'timeout is no KEY=VALUE'],
    [['set', 'release.yaml', '--step', 'push_docs', 'a..b=1'], 'a..b is no path of a field'],
    [['set', '-', '--step', 'x', 'a=1', '--in-place'], '--in-place needs a file'],
    [['set', 'release.yaml', '--step', 'x', 'a=1'], '#1 push_shop, #2 push_docs'],
    [['set', 'twins.yaml', '--step', 'push', 'timeout=1m'], 'Use one of: #1 push, #2 push.'],
    [['refs', 'twins.yaml', '--step', '#3'], 'The text holds: #1 push, #2 push.'],
    [[...PLAN, 'moon'], 'Allowed choices are kubernetes, harness-cloud, vm, local.'],
    [[...PLAN, 'vm', '--engine', 'make'], 'Allowed choices are kaniko'],
    [[...PLAN, 'vm', '--values', 'no-such.yaml'], 'there is no such file'],
    [['run', 'release.yaml', '--step', 'push_docs'], "required option '--codebase <dir>'"],
    [['run', 'release.yaml', '--step', '#1', '--codebase', 'nowhere'], 'nowhere is not a folder.'],
    [['serve', '--port', '99999'], 'A port is a number from 0 to 65535'],
    [['serve', '--port', '0', '--codebase', 'no-such-folder'], 'no-such-folder'],
  ])('waybill %j', async (args, message) => {
    const { stdout, stderr, exitCode } = await runWaybill(args);
    expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 2 });
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  it.each([
    ['a list', '- 1\n'],
    ['a sentence', 'just words\n'],
    ['a list in a map', 'pipeline.sequenceId: [1]\n'],
    ['broken YAML', 'a: "b\n'],
  ])('refuses sample values that are %s', async (_, input) => {
    const result = await runWaybill(['refs', 'release.yaml', '--values', '-'], { input });
    expect(result).toMatchObject({ stdout: '', exitCode: 2 });
    expect(result.stderr).toContain("The sample values in standard input can't be used");
  });
});

describe('the program', () => {
  it('shows its help and its version as data', async () => {
    const help = await runWaybill(['--help']);
    expect(help).toMatchObject({ stderr: '', exitCode: 0 });
    expect(help.stdout).toContain('Exit code: 0 fine');
    expect(await runWaybill(['--version'])).toMatchObject({ exitCode: 0, stderr: '' });
  });

  it('ends in silence when the reader of its output has seen enough', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'waybill-'));
    const step = ['- step:', '    type: BuildAndPushGAR', '    identifier: s', '    spec: {}'];
    writeFileSync(join(folder, 'long.yaml'), `${step.join('\n')}\n`.repeat(3_000));
    const main = fileURLToPath(new URL('./main.ts', import.meta.url));
    const child = spawn(process.execPath, [main, 'steps', 'long.yaml', '--format', 'json'], {
      cwd: folder,
    });
    let stderr = '';
    child.stderr.on('data', (chunk) => {
      stderr += String(chunk);
    });
    child.stdout.once('data', () => child.stdout.destroy());
    await once(child, 'exit');
    expect(stderr).toBe('');
  });

  it('serves until it is stopped', async () => {
    const main = fileURLToPath(new URL('./main.ts', import.meta.url));
    const dataDir = mkdtempSync(join(tmpdir(), 'waybill-'));
    const child = spawn(process.execPath, [main, 'serve', '--port', '0', '--data-dir', dataDir]);
    const [first] = await once(child.stdout, 'data');
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(String(first))?.[0];
    const health = await fetch(`${url}/api/health`);
    expect(health.status).toBe(200);
    child.kill('SIGINT');
    expect(await once(child, 'exit')).toEqual([0, null]);
  });
});
