import type { WriteStream } from 'node:fs';
import { execa } from 'execa';

/** A program to run. There is no shell anywhere: `argv` reaches the program word by word. */
export interface Program {
  readonly argv: readonly string[];
  /** The whole environment; nothing is inherited. */
  readonly env: Readonly<Record<string, string>>;
  readonly cwd: string;
  /** An open file that takes what the program writes, on both of its streams. */
  readonly output: WriteStream;
  /** Aborting ends the program and everything it started. */
  readonly signal: AbortSignal;
}

/** How a program ended. */
export type ProgramEnd =
  | { readonly kind: 'exited'; readonly code: number }
  | { readonly kind: 'killed'; readonly signal: string }
  | { readonly kind: 'cancelled' }
  /** `ENOENT` without the program, `E2BIG` with too many words, `EINVAL` with a NUL in one, or any other. */
  | { readonly kind: 'not-started'; readonly reason: string };

/** Time that a program gets between the request to end and the kill, in milliseconds. */
const GRACE = 3_000;

/** Starts a program and tells how it ended. Does not reject. */
export async function startProgram(program: Program): Promise<ProgramEnd> {
  const [file = '', ...args] = program.argv;
  if (program.argv.some((word) => word.includes('\0'))) {
    return { kind: 'not-started', reason: 'EINVAL' };
  }
  const child = execa(file, args, {
    cwd: program.cwd,
    env: { ...program.env },
    extendEnv: false,
    stdin: 'ignore',
    stdout: program.output,
    stderr: program.output,
    buffer: false,
    reject: false,
    cancelSignal: program.signal,
    killDescendants: true,
    forceKillAfterDelay: GRACE,
  });
  const result = await child;
  if (result.isCanceled) {
    endGroup(child.pid);
    return { kind: 'cancelled' };
  }
  if (result.exitCode !== undefined) {
    return { kind: 'exited', code: result.exitCode };
  }
  return result.signal === undefined
    ? { kind: 'not-started', reason: result.code ?? result.shortMessage ?? 'unknown' }
    : { kind: 'killed', signal: result.signal };
}

/** What a short question to a program gave. */
export interface Captured {
  readonly ok: boolean;
  /** True when the program is not installed. */
  readonly missing: boolean;
  readonly stdout: string;
  readonly stderr: string;
}

/** Asks a program something and waits for its answer, at most ten seconds. Does not reject. */
export async function capture(
  argv: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<Captured> {
  const [file = '', ...args] = argv;
  const result = await execa(file, args, {
    env: { ...env },
    extendEnv: false,
    stdin: 'ignore',
    reject: false,
    timeout: 10_000,
    maxBuffer: 1_000_000,
  });
  return {
    ok: !result.failed,
    missing: result.code === 'ENOENT',
    stdout: result.stdout,
    stderr: result.stderr,
  };
}

/** Kills what a cancelled program left behind in its process group. */
function endGroup(pid: number | undefined): void {
  if (pid !== undefined) {
    try {
      process.kill(-pid, 'SIGKILL');
    } catch {
      // Nothing is left of the group, which is what we want.
    }
  }
}
