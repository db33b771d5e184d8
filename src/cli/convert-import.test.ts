import { describe, expect, it } from 'vitest';
import { runWaybill } from './testing/run-waybill.ts';

const DOCKER_STEP = `step:
  type: BuildAndPushDockerRegistry # registry
  name: Push
  identifier: push
  spec:
    connectorRef: hub
    repo: eu.gcr.io/my-project/api # image
    tags: ["1.10"]
`;

describe('waybill convert', () => {
  it('gives the step another type, keeps the comments and tells what is left to do', async () => {
    const args = ['convert', '-', '--step', 'push', '--to', 'gcr'];
    const { stdout, stderr, exitCode } = await runWaybill(args, { input: DOCKER_STEP });
    expect(exitCode).toBe(0);
    expect(stdout).toBe(
      DOCKER_STEP.replace('BuildAndPushDockerRegistry', 'BuildAndPushGCR').replace(
        '    repo: eu.gcr.io/my-project/api # image\n',
        '    host: eu.gcr.io\n    projectID: my-project\n    imageName: api # image\n',
      ),
    );
    expect(stderr).toContain('spec.connectorRef: Choose the');
  });

  it('takes the short name of a type', async () => {
    const args = ['convert', '-', '--step', 'push', '--to', 'docker'];
    const { stdout, exitCode } = await runWaybill(args, { input: DOCKER_STEP });
    expect([stdout, exitCode]).toEqual([DOCKER_STEP, 0]);
  });

  it.each([
    [['convert', '-', '--step', 'push', '--to', 'harbor'], 'harbor is no step type', 2],
    [['convert', '-', '--step', 'other', '--to', 'gar'], 'other', 2],
    [['convert', '-', '--step', 'push', '--to', 'gar', '--in-place'], '--in-place', 2],
  ])('%j ends with its reason', async (args, message, code) => {
    const { stderr, exitCode } = await runWaybill(args, { input: DOCKER_STEP });
    expect(stderr).toContain(message);
    expect(exitCode).toBe(code);
  });
});

describe('waybill import', () => {
  it('makes the step of a docker command', async () => {
    const args = ['import', 'docker', 'docker build -t team/app:1.10 -f docker/Dockerfile .'];
    const { stdout, stderr, exitCode } = await runWaybill(args);
    expect(exitCode).toBe(0);
    expect(stdout).toBe(
      'step:\n  type: BuildAndPushDockerRegistry\n  name: Build and push app\n' +
        '  identifier: Build_and_push_app\n  spec:\n    repo: team/app\n    tags:\n      - "1.10"\n' +
        '    dockerfile: docker/Dockerfile\n',
    );
    expect(stderr).toContain('team/app: Choose the');
  });

  it('makes several documents of several repositories, as JSON a list', async () => {
    const command = 'docker build -t team/app:1 -t ghcr.io/team/app:1 .';
    const { stdout } = await runWaybill(['import', 'docker', '-'], { input: command });
    expect(stdout.split('---\n')).toHaveLength(2);
    const json = await runWaybill(['import', 'docker', command, '--format', 'json']);
    expect(JSON.parse(json.stdout).steps).toMatchObject([
      { type: 'BuildAndPushDockerRegistry', name: 'Build and push app' },
      { type: 'BuildAndPushDockerRegistry', name: 'Build and push app 2' },
    ]);
  });

  it.each([
    [['import', 'docker', 'make image'], 1],
    [['import', 'jenkins', 'Jenkinsfile'], 2],
    [['import', 'bake', 'no-such-file.json'], 2],
  ])('%j fails with exit code %i', async (args, code) => {
    const { stdout, stderr, exitCode } = await runWaybill(args);
    expect([exitCode, stdout]).toEqual([code, '']);
    expect(stderr).not.toBe('');
  });
});
