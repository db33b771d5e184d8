/** The limits that the server keeps and the app announces before a person runs into them. */
export const LIMITS = {
  /** Largest request body in bytes; a 5 MB pipeline fits, with room for its JSON escapes. */
  bodyBytes: 8 * 1024 * 1024,
  /** Runs that may wait at the same time; one more is refused with `queue-full`. */
  queuedRuns: 20,
  /** Characters of one log line; the rest of the line is dropped with a mark. */
  logLineLength: 8 * 1024,
  /** Characters of one run's log; what comes after is dropped with a line that says so. */
  logLength: 16 * 1024 * 1024,
  /** Lines of one run's log: short ones take far more room than their characters. */
  logLines: 2_000_000,
  /** Largest Dockerfile in bytes that is read out. */
  dockerfileBytes: 512 * 1024,
  /** Most files and folders that are counted in a build context. */
  contextEntries: 50_000,
  /** Longest time in milliseconds that a build context is counted for. */
  contextTime: 3_000,
  /** Most runs that one page of the history holds. */
  historyPage: 100,
} as const;
