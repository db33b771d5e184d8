import { copyFileSync, mkdtempSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FIXTURES, runWaybill } from './testing/run-waybill.ts';

function fixture(name: string): string {
  return readFileSync(join(FIXTURES, name), 'utf8');
}

/** The lines of a text that stand in no line of another. */
function linesOnlyIn(text: string, other: string): readonly string[] {
  const known = new Set(other.split('\n'));
  return text
    .split('\n')
    .filter((line) => !known.has(line))
    .map((line) => line.trim());
}

describe('waybill set', () => {
  it.concurrent.each([
    ['push_shop', ['spec.region=eu-west-1'], ['region: eu-west-1 # where the cluster runs']],
    ['push_shop', ['timeout=1h'], ['timeout: 1h']],
    ['push_shop', ['spec.tags[1]=2.0'], ['- "2.0"']],
    ['push_shop', ['spec.account=012345678901'], ['account: "012345678901"']],
    ['push_shop', ['spec.tags[0]=<+codebase.branch>'], ['- <+codebase.branch>']],
    ['push_docs', ['spec.optimize=true'], ['optimize: true']],
    ['push_docs', ['spec.buildArgs["a.b=c"]=x=y'], ['buildArgs:', 'a.b=c: x=y']],
    ['push_docs', ['--add', 'spec.tags=1.0'], ['tags: [ v1, "1.0" ]   # one tag']],
    [
      'push_docs',
      ['--add', 'spec.tags=v2', '--remove', 'spec.tags=v1'],
      ['tags: [ v2 ]   # one tag'],
    ],
    ['#2', ['name=Docs', 'spec.repo=team/docs'], ['name: Docs', 'repo: team/docs']],
    ['push_shop', ['--unset', 'timeout'], []],
    ['push_shop', ['spec.region=us-east-1'], []],
  ])('--step %s %j writes %j and nothing else', async (step, args, lines) => {
    const before = fixture('release.yaml');
    const result = await runWaybill(['set', 'release.yaml', '--step', step, ...args]);
    expect(result).toMatchObject({ stderr: '', exitCode: 0 });
    expect(linesOnlyIn(result.stdout, before)).toEqual(lines);
  });

  it('follows a step whose Id it changes', async () => {
    const args = ['--step', 'push_docs', 'identifier=docs', 'name=Docs'];
    const { stdout } = await runWaybill(['set', 'release.yaml', ...args]);
    expect(linesOnlyIn(stdout, fixture('release.yaml'))).toEqual([
      'name: Docs',
      'identifier: docs',
    ]);
  });

  it('keeps byte-order mark, CRLF and the missing newline at the end', async () => {
    const before = fixture('windows.yaml');
    const { stdout } = await runWaybill(['set', 'windows.yaml', '--step', 'push', 'spec.repo=a/b']);
    expect(stdout).toBe(before.replace('team/shop', 'a/b'));
    expect(stdout.startsWith('\uFEFF')).toBe(true);
  });

  it('reads standard input and writes standard output', async () => {
    const input = fixture('windows.yaml');
    const result = await runWaybill(['set', '-', '--step', 'push', 'name=Push'], { input });
    expect(result).toEqual({ stdout: input, stderr: '', exitCode: 0 });
  });

  it('writes the file and nothing else with --in-place', async () => {
    const cwd = mkdtempSync(join(tmpdir(), 'waybill-'));
    const file = join(cwd, 'windows.yaml');
    copyFileSync(join(FIXTURES, 'windows.yaml'), file);
    const args = ['set', 'windows.yaml', '--step', 'push', 'spec.repo=a/b', '--in-place'];
    expect(await runWaybill(args, { cwd })).toEqual({ stdout: '', stderr: '', exitCode: 0 });
    expect(readFileSync(file, 'utf8')).toBe(fixture('windows.yaml').replace('team/shop', 'a/b'));
    const { mtimeNs } = statSync(file, { bigint: true });
    await runWaybill(args, { cwd });
    expect(statSync(file, { bigint: true }).mtimeNs).toBe(mtimeNs);
  });

  it.each([
    ['shared.yaml', 'spec.region=eu-west-1', 'shared.yaml:1:17: spec.region: '],
    ['broken.yaml', 'name=Other', 'broken.yaml:8:21: name: '],
  ])(
    'refuses what the text of %s does not allow, and says where and why',
    async (file, change, message) => {
      const { stdout, stderr, exitCode } = await runWaybill([
        'set',
        file,
        '--step',
        'push',
        change,
      ]);
      expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 1 });
      expect(stderr).toContain(message);
    },
  );
});
