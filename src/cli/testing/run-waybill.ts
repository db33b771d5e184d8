import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../main.ts', import.meta.url));

/** The folder of the command line's own fixtures. */
export const FIXTURES = fileURLToPath(new URL('../fixtures', import.meta.url));

/** What a run of the real program wrote, and how it ended. */
export interface Finished {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number;
}

/** Runs the real program as a process of its own, in the folder of the fixtures. */
export function runWaybill(
  args: readonly string[],
  {
    input = '',
    cwd = FIXTURES,
  }: { readonly input?: string | Uint8Array; readonly cwd?: string } = {},
): Promise<Finished> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [program, ...args],
      { cwd },
      (error, stdout, stderr) => {
        resolve({ stdout, stderr, exitCode: typeof error?.code === 'number' ? error.code : 0 });
      },
    );
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
  });
}
