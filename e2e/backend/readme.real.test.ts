import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { parse } from 'shell-quote';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const run = promisify(execFile);
const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

const PIPELINE = `step:
  type: BuildAndPushECR
  name: Push the API
  identifier: push_api
  spec:
    connectorRef: account.aws
    region: us-east-1
    account: "123456789012"
    imageName: team/api
    tags:
      - <+pipeline.sequenceId>
`;

const readme = await readFile(join(PROJECT, 'README.md'), 'utf8');

/** The code blocks of a language, without their fences. */
function blocks(language: string): readonly string[] {
  return [...readme.matchAll(new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(
    ([, body]) => body ?? '',
  );
}

const commands = blocks('sh').flatMap((block) => block.trim().split('\n'));
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'waybill-readme-'));
  await writeFile(join(folder, 'pipeline.yaml'), PIPELINE);
  await writeFile(join(folder, 'old.yaml'), PIPELINE);
  await writeFile(join(folder, 'new.yaml'), PIPELINE.replace('team/api', 'team/shop'));
  await writeFile(join(folder, 'values.yaml'), 'pipeline.sequenceId: 9\n');
  const [connectors = ''] = blocks('yaml');
  await writeFile(join(folder, 'dockerhub'), 'secret');
  await writeFile(
    join(folder, 'connectors.yaml'),
    connectors.replace('/run/secrets/dockerhub', join(folder, 'dockerhub')),
  );
  await mkdir(join(folder, 'shop'));
  await cp(join(PROJECT, 'src/server/example-codebase'), join(folder, 'shop'), { recursive: true });
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** The words of a README command with its files in the test's folder. */
function wordsOf(command: string): readonly string[] {
  const entries = parse(command);
  // What stands behind the first operator is for the shell: where the output goes.
  const end = entries.findIndex((entry) => typeof entry !== 'string');
  return entries
    .slice(0, end === -1 ? entries.length : end)
    .map(String)
    .map((word) =>
      /^(?:\.\.\/shop|[a-z]+\.yaml)$/.test(word) ? join(folder, word.replace('../', '')) : word,
    );
}

describe('the command line of the README', () => {
  it.each(commands.filter((command) => command.includes(' waybill ')))('%s', async (command) => {
    const [program = '', ...args] = wordsOf(command);
    const { stdout, stderr } = await run(program, args, { cwd: PROJECT, timeout: 60_000 });
    expect(`${stdout}${stderr}`).not.toBe('');
  });
});

it('takes files from where the person stands, not from the clone', async () => {
  const args = ['--prefix', PROJECT, 'run', '--silent', 'waybill', '--', 'steps', 'pipeline.yaml'];
  const { stdout } = await run('npm', args, { cwd: folder, timeout: 60_000 });
  expect(stdout).toContain('push_api');
});

/** Starts with a README command on a free port, and gives the answer of its address. */
async function startAndAsk(command: string): Promise<number> {
  const withoutPort = wordsOf(command).filter((word) => word !== '--port' && word !== '8080');
  const [program = '', ...args] = withoutPort;
  const options = ['--port', '0', '--data-dir', join(folder, `data-${Date.now()}`)];
  const separator = args.includes('--') ? [] : ['--'];
  const child = spawn(program, [...args, ...separator, ...options], {
    cwd: PROJECT,
    env: { ...process.env, DOCKERHUB_USER: 'somebody' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  try {
    for await (const chunk of child.stdout) {
      said += String(chunk);
      const url = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
      if (url !== undefined) {
        const page = await fetch(url);
        expect(await page.text()).toContain('<title>Waybill</title>');
        return page.status;
      }
    }
    throw new Error(`${command} ended: ${said}`);
  } finally {
    child.kill('SIGTERM');
    await once(child, 'exit');
  }
}

describe('starting as the README says', () => {
  it.each(commands.filter((command) => command.startsWith('npm start')))('%s', async (command) => {
    expect(await startAndAsk(command)).toBe(200);
  });
});

it('names no other command than those of package.json', async () => {
  const { scripts } = JSON.parse(await readFile(join(PROJECT, 'package.json'), 'utf8'));
  const named = commands.map(
    (command) => /^npm (?:run (?:--silent )?)?([a-z:]+)/.exec(command)?.[1],
  );
  expect(named.filter((name) => name === undefined || !(name in scripts))).toEqual([]);
  expect(named).toContain('test');
});

it('measures what the README says it measures', async () => {
  const bench = ['run', '--silent', 'bench', '--', 'document'];
  const { stdout } = await run('npm', [...bench, '--json', '--quick'], { cwd: PROJECT });
  const rows: readonly { readonly lines: number; readonly ratio: number }[] = JSON.parse(stdout);
  expect(rows.map(({ lines }) => lines)).toContain(20_000);
});
