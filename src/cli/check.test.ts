import { copyFileSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Log } from 'sarif';
import { describe, expect, it } from 'vitest';
import { FIXTURES, runWaybill } from './testing/run-waybill.ts';

describe('waybill check', () => {
  it('is quiet about a file without problems', async () => {
    expect(await runWaybill(['check', 'release.yaml'])).toEqual({
      stdout: '',
      stderr: 'No problems in 1 file.\n',
      exitCode: 0,
    });
  });

  it('names file, line, step and rule of each problem', async () => {
    const { stdout, stderr, exitCode } = await runWaybill([
      'check',
      'mistakes.yaml',
      'release.yaml',
    ]);
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/^mistakes\.yaml:5:3: error: .*\(step push\) \[required-field\]$/m);
    expect(stdout).toMatch(/^mistakes\.yaml:10:9: warning: .* \[ambiguous-scalar\]\n {2}fix: /m);
    expect(stderr).toMatch(/errors?, 1 warning in 2 files\.\n$/);
  });

  it('tells of a file once, whatever it is called', async () => {
    const once = await runWaybill(['check', 'mistakes.yaml', 'release.yaml']);
    const again = ['./mistakes.yaml', join(FIXTURES, 'mistakes.yaml'), 'release.yaml'];
    expect(await runWaybill(['check', 'mistakes.yaml', 'release.yaml', ...again])).toEqual(once);
    const input = readFileSync(join(FIXTURES, 'mistakes.yaml'));
    expect(await runWaybill(['check', '-', '-'], { input })).toEqual(
      await runWaybill(['check', '-'], { input }),
    );
  });

  it('gives them as JSON with places and fixes', async () => {
    const { stdout } = await runWaybill(['check', 'mistakes.yaml', '--format', 'json']);
    const text = readFileSync(join(FIXTURES, 'mistakes.yaml'), 'utf8');
    const at = text.indexOf('1.10');
    const range = {
      start: { line: 10, column: 9, offset: at },
      end: { line: 10, column: 13, offset: at + 4 },
    };
    expect(JSON.parse(stdout)).toContainEqual({
      file: 'mistakes.yaml',
      code: 'ambiguous-scalar',
      severity: 'warning',
      message: expect.any(String),
      step: 'push',
      key: 'spec.tags[0]',
      range,
      fixes: [{ title: 'Use "1.10"', edits: [{ range, text: '"1.10"' }] }],
    });
  });

  it('gives them as SARIF that names every rule it uses', async () => {
    const { stdout } = await runWaybill([
      'check',
      'mistakes.yaml',
      'broken.yaml',
      '--format',
      'sarif',
    ]);
    const log: Log = JSON.parse(stdout);
    const [run] = log.runs;
    const rules = run?.tool.driver.rules?.map(({ id }) => id);
    expect(log.version).toBe('2.1.0');
    expect(run?.results?.length).toBeGreaterThan(3);
    for (const { ruleId, level, locations } of run?.results ?? []) {
      expect(rules).toContain(ruleId);
      expect(['error', 'warning', 'note']).toContain(level);
      expect(locations?.[0]?.physicalLocation?.region?.startLine).toBeGreaterThan(0);
    }
  });

  it('still checks the other files when one can not be read', async () => {
    const { stdout, stderr, exitCode } = await runWaybill([
      'check',
      'no-such.yaml',
      'mistakes.yaml',
    ]);
    expect(exitCode).toBe(2);
    expect(stdout).toContain('[required-field]');
    expect(stderr).toContain("no-such.yaml can't be read");
  });

  it('applies the safe fixes with --fix and reports the rest', async () => {
    const cwd = mkdtempSync(join(tmpdir(), 'waybill-'));
    copyFileSync(join(FIXTURES, 'mistakes.yaml'), join(cwd, 'mistakes.yaml'));
    const before = readFileSync(join(cwd, 'mistakes.yaml'), 'utf8');
    const { stdout, stderr, exitCode } = await runWaybill(['check', '--fix', 'mistakes.yaml'], {
      cwd,
    });
    expect(readFileSync(join(cwd, 'mistakes.yaml'), 'utf8')).toBe(
      before.replace('- 1.10\n', '- "1.10"\n'),
    );
    expect(stderr).toContain('mistakes.yaml: 1 fixed');
    expect(stdout).not.toContain('[ambiguous-scalar]');
    expect(exitCode).toBe(1);
  });
});
