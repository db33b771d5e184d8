import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { FIXTURES, runWaybill } from './testing/run-waybill.ts';

function fixture(name: string): string {
  return readFileSync(join(FIXTURES, name), 'utf8');
}

describe('waybill schema', () => {
  it('prints a schema that tells good files from bad ones', async () => {
    const { stdout, exitCode } = await runWaybill(['schema']);
    const isGood = new Ajv({ strict: false }).compile(JSON.parse(stdout));
    const release = fixture('release.yaml');
    expect(exitCode).toBe(0);
    expect(isGood(parse(release))).toBe(true);
    expect(isGood(parse(fixture('twins.yaml')))).toBe(true);
    expect(isGood(parse(release.replace('region: us-east-1', 'region: Virginia')))).toBe(false);
    expect(isGood(parse(release.replace('tags: [ v1 ]', 'tags: v1')))).toBe(false);
  });

  it('prints that of one step type', async () => {
    const { stdout } = await runWaybill(['schema', '--type', 'BuildAndPushGAR']);
    const isGood = new Ajv({ strict: false }).compile(JSON.parse(stdout));
    expect(isGood({ type: 'BuildAndPushGAR' })).toBe(false);
    expect(JSON.parse(stdout)).toMatchObject({
      $schema: 'http://json-schema.org/draft-07/schema#',
      properties: { type: { const: 'BuildAndPushGAR' } },
    });
  });

  it('knows no other types', async () => {
    const { stderr, exitCode } = await runWaybill(['schema', '--type', 'Run']);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('Allowed choices are BuildAndPushECR');
  });
});
