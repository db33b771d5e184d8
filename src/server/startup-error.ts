/** Why the server can not start: a sentence for the person who typed the command, no stack needed. */
export class StartupError extends Error {
  override readonly name = 'StartupError';
}
