import { execa } from 'execa';
import { createLineSplitter } from './lines.ts';

/** A program to run. There is no shell anywhere: `argv` reaches the program word by word. */
export interface ProcessRequest {
  readonly argv: readonly string[];
  /** The whole environment; nothing is inherited. */
  readonly env: Readonly<Record<string, string>>;
  readonly cwd: string;
  /** Aborting ends the program and everything it started. */
  readonly signal: AbortSignal;
  /** Longest line in characters; the rest of a longer line is dropped. */
  readonly lineLimit: number;
  readonly onLine: (line: string) => void;
}

/** How a program ended. */
export type ProcessEnd =
  | { readonly kind: 'exited'; readonly code: number }
  | { readonly kind: 'killed'; readonly signal: string }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'not-started'; readonly reason: string };

/** Time that a program gets between the request to end and the kill, in milliseconds. */
const GRACE = 3_000;

/** Runs a program, hands over its lines (both streams) and tells how it ended. Does not throw. */
export async function runProcess(request: ProcessRequest): Promise<ProcessEnd> {
  const [file = '', ...args] = request.argv;
  const child = execa(file, args, {
    cwd: request.cwd,
    env: { ...request.env },
    extendEnv: false,
    stdin: 'ignore',
    buffer: false,
    reject: false,
    cancelSignal: request.signal,
    killDescendants: true,
    forceKillAfterDelay: GRACE,
  });
  for (const stream of [child.stdout, child.stderr]) {
    const splitter = createLineSplitter(request.lineLimit, request.onLine);
    stream.on('data', (chunk: Uint8Array) => splitter.push(chunk));
    stream.on('end', () => splitter.finish());
  }
  const result = await child;
  if (result.isCanceled) {
    killGroup(child.pid);
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

/** Asks a program something and waits for its answer, at most ten seconds. Does not throw. */
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

/** Ends what a cancelled program left behind in its process group. */
function killGroup(pid: number | undefined): void {
  if (pid !== undefined) {
    try {
      process.kill(-pid, 'SIGKILL');
    } catch {
      // Nothing is left of the group, which is what we want.
    }
  }
}
