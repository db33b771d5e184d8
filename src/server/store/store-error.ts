/** The data folder could not be read or written. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly code: 'storage-full' | 'storage-failed';
  readonly hint: string;

  constructor(cause: unknown) {
    const full = isFull(cause);
    super(full ? 'The disk of the data folder is full.' : 'The data folder could not be used.', {
      cause,
    });
    this.code = full ? 'storage-full' : 'storage-failed';
    this.hint = full
      ? 'Free some space, then try again; earlier runs are kept.'
      : "Look at the server's own log; earlier runs are kept.";
  }
}

/** Whether an error says that the disk is full: SQLITE_FULL, or the operating system's own words for it. */
export function isFull(cause: unknown): boolean {
  if (cause instanceof StoreError) {
    return cause.code === 'storage-full';
  }
  const { errcode, code } = (cause ?? {}) as { errcode?: unknown; code?: unknown };
  return errcode === 13 || code === 'ENOSPC' || code === 'EDQUOT';
}

/** Runs a query and turns what it throws into a `StoreError`. */
export async function guarded<Result>(query: () => Promise<Result>): Promise<Result> {
  try {
    return await query();
  } catch (error) {
    throw error instanceof StoreError ? error : new StoreError(error);
  }
}
