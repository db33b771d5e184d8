import type { Console } from './console.ts';
import type { ExitCode } from './failure.ts';

/** What every command gets: where to write, and how to say how it ended. */
export interface CommandContext {
  readonly console: Console;
  readonly end: (exitCode: ExitCode) => void;
}
