/** One press of Ctrl-C can arrive twice: from the terminal, and passed on by npm. */
const SAME_PRESS = 1_000;

/** Waits for the first signal to stop. A second one, pressed later, ends the process at once. */
export function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    let first: number | null = null;
    const stop = () => {
      const now = performance.now();
      if (first === null) {
        first = now;
        resolve();
      } else if (now - first > SAME_PRESS) {
        process.exit(130);
      }
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, stop);
    }
  });
}
