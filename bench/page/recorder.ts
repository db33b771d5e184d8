/** Takes the time of each letter that is typed into a page, from the keydown to the frame that shows it. */
export interface Recorder {
  /** The times in milliseconds, in the order of typing. */
  readonly times: number[];
  /** Resolves when what was typed is on the screen. */
  readonly settled: () => Promise<void>;
}

/** Where a page shows the word that is typed, and how it stood before. */
export interface Watched {
  /** Selector of an input, whose value is the word, or of an element whose text holds it. */
  readonly selector: string;
  readonly word: string;
}

/**
 * Runs in the page. A time starts with the key's own time stamp, so that waiting for a busy page counts,
 * and ends in the first task after the frame in which the word stands as typed.
 */
export function record({ selector, word }: Watched): Recorder {
  const times: number[] = [];
  let wanted = word;
  let latest = Promise.resolve();
  const isShown = (expected: string) => {
    const element = document.querySelector(selector);
    return element instanceof HTMLInputElement
      ? // The next letters may be there already.
        element.value.startsWith(expected)
      : (element?.textContent.includes(expected) ?? false);
  };
  const painted = () =>
    new Promise<void>((resolve) => {
      requestAnimationFrame(() => {
        // A message is delivered when the frame that is being made has been painted.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          port1.close();
          resolve();
        };
        port2.postMessage(null);
      });
    });
  const follow = async (start: number, expected: string) => {
    do {
      await painted();
      if (performance.now() - start > 10_000) {
        throw new Error(`The page did not show ${expected}.`);
      }
    } while (!isShown(expected));
    times.push(performance.now() - start);
  };
  addEventListener(
    'keydown',
    ({ key, timeStamp }) => {
      if (key === 'Backspace') {
        wanted = wanted.slice(0, -1);
      } else if (key.length === 1) {
        wanted += key;
        latest = follow(timeStamp, wanted);
      }
    },
    { capture: true },
  );
  return { times, settled: () => latest };
}
