import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FIXTURES, runWaybill } from './testing/run-waybill.ts';

describe('waybill steps', () => {
  it('gives every Build and Push step with its place as JSON', async () => {
    const { stdout, exitCode } = await runWaybill(['steps', 'release.yaml', '--format', 'json']);
    expect(exitCode).toBe(0);
    const text = readFileSync(join(FIXTURES, 'release.yaml'), 'utf8');
    const start = text.indexOf('type: BuildAndPushECR');
    const end = text.indexOf('10m') + 3;
    const steps = JSON.parse(stdout);
    expect(steps).toHaveLength(2);
    expect(steps[0]).toEqual({
      identifier: 'push_shop',
      name: 'Push shop',
      type: 'BuildAndPushECR',
      path: ['pipeline', 'stages', 0, 'stage', 'spec', 'execution', 'steps', 1, 'step'],
      document: 0,
      range: {
        start: { line: 20, column: 19, offset: start },
        end: { line: 31, column: 31, offset: end },
      },
    });
  });

  it('lists them for people by default', async () => {
    const { stdout } = await runWaybill(['steps', 'twins.yaml']);
    expect(stdout).toBe(
      '#1\tpush\tBuildAndPushGCR\tline 9\tPush\n#2\tpush\tBuildAndPushGCR\tline 20\tPush\n',
    );
  });

  it('reads standard input', async () => {
    const input = readFileSync(join(FIXTURES, 'twins.yaml'));
    const { stdout } = await runWaybill(['steps', '-'], { input });
    expect(stdout.split('\n')).toHaveLength(3);
  });

  it('says when a file holds none', async () => {
    expect(await runWaybill(['steps', 'notes.yaml', '--format', 'json'])).toEqual({
      stdout: '[]\n',
      stderr: 'notes.yaml holds no Build and Push step.\n',
      exitCode: 0,
    });
  });
});
