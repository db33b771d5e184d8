/** How a command ends: 0 fine, 1 problems of severity error, 2 it could not run. */
export type ExitCode = 0 | 1 | 2;

/** The command could not run: bad usage or an unreadable file. The message is for the person who typed it. */
export class Failure extends Error {
  override readonly name = 'Failure';
}
