import { RUN_EVENT_TYPES, type RunEvent, routeAddress, runEventSchema } from '#core';

const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 10_000;

/** What a stream of events tells. */
export interface RunEventsListener {
  readonly onEvent: (event: RunEvent) => void;
  /** True while events can arrive, false while the server is away. */
  readonly onConnection: (connected: boolean) => void;
}

/**
 * Listens to a run until its last event. When the server goes away it tries again, at most every ten
 * seconds; a stream that starts over repeats events, which must be harmless to the listener.
 * Gives the function that stops listening.
 */
export function listenToRun(id: string, listener: RunEventsListener): () => void {
  let source: EventSource | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let wait = FIRST_WAIT;

  const close = (): void => {
    source?.close();
    if (timer !== null) {
      clearTimeout(timer);
    }
  };

  const receive = (message: Event): void => {
    const event = parseEvent(message);
    if (event !== null) {
      listener.onEvent(event);
      if (event.type === 'end') {
        close();
      }
    }
  };

  const open = (): void => {
    const opened = new EventSource(routeAddress('runEvents', { id }));
    source = opened;
    for (const type of RUN_EVENT_TYPES) {
      opened.addEventListener(type, receive);
    }
    opened.addEventListener('open', () => {
      wait = FIRST_WAIT;
      listener.onConnection(true);
    });
    opened.addEventListener('error', () => {
      listener.onConnection(false);
      // While it is not closed the browser itself asks again, with the id of the last event.
      if (opened.readyState === EventSource.CLOSED) {
        timer = setTimeout(open, wait);
        wait = Math.min(wait * 2, LONGEST_WAIT);
      }
    });
  };

  open();
  return close;
}

/** The event in a message; null for one of a newer server, which the run itself makes up for. */
function parseEvent(message: Event): RunEvent | null {
  if (!(message instanceof MessageEvent)) {
    return null;
  }
  try {
    const parsed = runEventSchema.safeParse(JSON.parse(String(message.data)));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
