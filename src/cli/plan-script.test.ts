import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { argvOf, previewStep } from '#core';
import { runWaybill } from './testing/run-waybill.ts';

const folder = mkdtempSync(join(tmpdir(), 'waybill-script-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const STEP = `step:
  type: BuildAndPushDockerRegistry
  name: "It's $HOME"
  identifier: push
  spec:
    connectorRef: account.hub
    repo: team/app
    tags: ["1.4.2", edge]
    context: services/api
    buildArgs:
      QUOTES: "it's \\"quoted\\" \`id\` $(id) $HOME"
      LINES: "one\\n# two\\nEOF"
      EMPTY: ""
    labels:
      path: 'C:\\temp\\*'
`;

/** A program that notes its words, a NUL after each, instead of building. */
const RECORDER = '#!/bin/sh\nprintf "%s\\0" "$0" "$@" >> "$RECORD"\n';

it.each(['buildah', 'docker'] as const)(
  'a shell hands %s exactly the words of the plan',
  async (engine) => {
    const program = join(folder, engine);
    writeFileSync(program, RECORDER);
    chmodSync(program, 0o755);
    const args = ['plan', '-', '--step', 'push', '--infrastructure', 'vm', '--engine', engine];
    const script = (await runWaybill([...args, '--format', 'shell'], { input: STEP })).stdout;
    const record = join(folder, `${engine}.words`);
    execFileSync('/bin/sh', ['-c', script], {
      cwd: folder,
      env: { PATH: `${folder}:/usr/bin:/bin`, RECORD: record, HOME: '/root' },
    });
    const words = readFileSync(record, 'utf8')
      .split('\0')
      .slice(0, -1)
      .map((word) => (word === program ? engine : word));

    const values = ['QUOTES', 'LINES', 'EMPTY', 'path'].flatMap((name) =>
      words.filter((word) => word.startsWith(`${name}=`)),
    );
    expect(values).toEqual([
      'QUOTES=it\'s "quoted" `id` $(id) $HOME',
      'LINES=one\n# two\nEOF',
      'EMPTY=',
      'path=C:\\temp\\*',
    ]);
    const { plan } = previewStep({
      text: STEP,
      step: 'push',
      infrastructure: 'vm',
      engine,
      values: {},
    });
    expect(words).toEqual(plan?.steps.flatMap(argvOf));
  },
);
