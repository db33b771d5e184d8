import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { processesWith } from './processes.ts';
import { createWorld, type World } from './world.ts';

const PROGRAM = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));

const PIPELINE = `pipeline:
  stages:
    - stage:
        spec:
          execution:
            steps:
${['account.aws', 'account.unknown']
  .map(
    (connector) => `              - step:
                  type: BuildAndPushECR
                  name: Push
                  identifier: push_${connector.replace('.', '_')}
                  spec:
                    connectorRef: ${connector}
                    region: us-east-1
                    account: "123456789012"
                    imageName: team/command
                    tags: [<+pipeline.sequenceId>]
                    dockerfile: <+stage.variables.dockerfile>
`,
  )
  .join('')}`;

let world: World;
let codebase: string;

beforeAll(async () => {
  world = await createWorld();
  codebase = await world.codebase('code', {
    Dockerfile: 'FROM docker.io/library/busybox:1\nRUN echo built\n',
    'failing.dockerfile': 'FROM docker.io/library/busybox:1\nRUN exit 7\n',
    'sleeping.dockerfile': 'FROM docker.io/library/busybox:1\nRUN sleep 86433\n',
  });
  await writeFile(join(world.folder, 'pipeline.yaml'), PIPELINE);
});

afterAll(() => world?.stop());

/** Starts `waybill run` on a step, with a value for each of its expressions. */
async function startRun(step: string, dockerfile: string) {
  const values = join(world.folder, 'values.json');
  const sample = { 'pipeline.sequenceId': '9', 'stage.variables.dockerfile': dockerfile };
  await writeFile(values, JSON.stringify(sample));
  const { connectorsFile, dataDir } = world.options;
  const options = ['--codebase', codebase, '--values', values, '--connectors', connectorsFile];
  const args = ['run', 'pipeline.yaml', '--step', step, ...options, '--data-dir', dataDir];
  const child = spawn(process.execPath, [PROGRAM, ...args], {
    cwd: world.folder,
    env: world.environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exit = once(child, 'exit');
  const end = Promise.all([text(child.stdout), text(child.stderr), exit]).then(
    ([stdout, stderr, [exitCode]]) => {
      const events = stdout.split('\n').filter(Boolean);
      return { events: events.map((line) => JSON.parse(line)), stderr, exitCode };
    },
  );
  return { child, end };
}

it('pushes what it says it pushed, and tells the digest in the last line', async () => {
  const { end } = await startRun('push_account_aws', 'Dockerfile');
  const { events, stderr, exitCode } = await end;
  const reference = '123456789012.dkr.ecr.us-east-1.amazonaws.com/team/command:9';
  const stored = await world.registry.inspect(reference);
  expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
  expect(events[0]).toMatchObject({ type: 'started' });
  expect(events.at(-1)).toMatchObject({
    type: 'end',
    state: 'pushed',
    images: [{ reference, digest: stored?.digest, status: 'pushed' }],
  });
});

it('ends with 1 when the build fails, and says why in the last line', async () => {
  const { end } = await startRun('push_account_aws', 'failing.dockerfile');
  const { events, exitCode } = await end;
  expect(exitCode).toBe(1);
  expect(events.at(-1)).toMatchObject({
    type: 'end',
    state: 'failed',
    failure: { code: 'instruction-failed' },
    images: [{ digest: null }],
  });
});

it('refuses a step without credentials before anything is built', async () => {
  const { end } = await startRun('push_account_unknown', 'Dockerfile');
  const { events, stderr, exitCode } = await end;
  expect({ events, exitCode }).toEqual({ events: [], exitCode: 1 });
  expect(stderr).toContain('There are no credentials for the connector account.unknown.');
});

it('cancels with Ctrl-C, and nothing of the build goes on', async () => {
  const { child, end } = await startRun('push_account_aws', 'sleeping.dockerfile');
  await expect.poll(() => processesWith('86433'), { timeout: 60_000 }).not.toEqual([]);
  child.kill('SIGINT');
  const { events, exitCode } = await end;
  expect(exitCode).toBe(1);
  expect(events.at(-1)).toMatchObject({ type: 'end', state: 'cancelled' });
  expect(await processesWith('86433')).toEqual([]);
});
