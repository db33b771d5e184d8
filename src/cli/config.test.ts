import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runWaybill } from './testing/run-waybill.ts';

const STEP = `step:
  type: BuildAndPushDockerRegistry
  name: Push
  identifier: push
  spec:
    connectorRef: account.hub
    repo: team/app
    tags: [v1, latest]
`;

/** A new folder with files in it. */
function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'waybill-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

const POLICY = 'policy:\n  forbidLatest: true\n';

describe('the configuration of waybill check', () => {
  const folder = folderWith({
    'waybill.config.yaml': POLICY,
    'a/b/push.yaml': STEP,
    'other/waybill.config.yaml': 'rules:\n  tag-nul: off\npolicy: {}\n',
    'other/push.yaml': STEP,
    'mild.yaml': `${POLICY}rules:\n  policy-latest: hint\n`,
  });
  const check = (...args: readonly string[]) => runWaybill(['check', ...args], { cwd: folder });

  it('is the nearest one above the file', async () => {
    const { stdout, exitCode } = await check('a/b/push.yaml');
    expect(stdout).toMatch(/push\.yaml:8:16: error: .* \[policy-latest\]/);
    expect(exitCode).toBe(1);
  });

  it('is left out with --no-config', async () => {
    expect(await check('a/b/push.yaml', '--no-config')).toMatchObject({ stdout: '', exitCode: 0 });
  });

  it('is another one with --config', async () => {
    const { stdout, exitCode } = await check('a/b/push.yaml', '--config', 'mild.yaml');
    expect(stdout).toMatch(/hint: .* \[policy-latest\]/);
    expect(exitCode).toBe(0);
  });

  it('has its own mistakes told once, with their places', async () => {
    const { stdout, exitCode } = await check('other/push.yaml', 'other/push.yaml');
    expect(
      stdout.match(/waybill\.config\.yaml:2:3: error: There is no rule tag-nul\./g),
    ).toHaveLength(1);
    expect(exitCode).toBe(1);
  });

  it('must be there when it is named', async () => {
    const { stderr, exitCode } = await check('a/b/push.yaml', '--config', 'gone.yaml');
    expect(stderr).toContain("gone.yaml can't be read");
    expect(exitCode).toBe(2);
  });

  it('holds for standard input from the working folder', async () => {
    const { stdout } = await runWaybill(['check', '-'], { cwd: folder, input: STEP });
    expect(stdout).toContain('[policy-latest]');
  });
});

describe('the infrastructure of waybill check and plan', () => {
  const stage = `stages:
  - stage:
      identifier: build
      spec:
        infrastructure: {type: VM}
        execution:
          steps:
            - step:
                type: BuildAndPushDockerRegistry
                name: Push
                identifier: push
                spec:
                  connectorRef: account.hub
                  repo: team/app
                  tags: [v1]
                  optimize: true
`;
  const cwd = folderWith({ 'push.yaml': stage });

  it('is what the stage says', async () => {
    const { stdout } = await runWaybill(['check', 'push.yaml'], { cwd });
    expect(stdout).toContain('no effect on VM');
    const { stdout: plan } = await runWaybill(['plan', 'push.yaml', '--step', 'push'], { cwd });
    expect(plan).toMatch(/^docker build/m);
  });

  it('is what the option says instead', async () => {
    const option = ['--infrastructure', 'kubernetes'];
    expect(await runWaybill(['check', 'push.yaml', ...option], { cwd })).toMatchObject({
      stdout: '',
    });
    const plan = await runWaybill(['plan', 'push.yaml', '--step', 'push', ...option], { cwd });
    expect(plan.stdout).toMatch(/^\/kaniko\/executor/m);
  });
});
