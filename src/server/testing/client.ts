import { request } from 'node:http';
import {
  type ErrorBody,
  errorBodySchema,
  type Run,
  type RunEvent,
  routeAddress,
  runEventSchema,
  runResponseSchema,
} from '#core';

/** An answer with its body read. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

/** What a request may carry besides its address. */
export interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** The address as it goes over the wire, where a URL would mend it. */
  readonly path?: string;
}

/** An event and its id in the stream. */
export interface ReceivedEvent {
  readonly id: number;
  readonly event: RunEvent;
}

/** Talks to a server as a plain client: also with the headers that `fetch` does not let through. */
export function createClient(url: string) {
  const ask = (path: string, { method = 'GET', headers = {}, body, path: exact }: Asked = {}) =>
    new Promise<Answer>((done, fail) => {
      const outgoing = request(
        `${url}${path}`,
        { method, headers, ...(exact && { path: exact }) },
        (incoming) => {
          const chunks: Buffer[] = [];
          incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
          incoming.on('error', fail);
          incoming.on('end', () => {
            const text = Buffer.concat(chunks).toString();
            done({ status: incoming.statusCode ?? 0, headers: incoming.headers, text });
          });
        },
      );
      outgoing.on('error', fail);
      outgoing.end(body);
    });
  const post = (path: string, body: unknown) =>
    ask(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const runIn = ({ text }: Answer): Run => runResponseSchema.parse(JSON.parse(text)).run;

  return {
    ask,
    post,
    /** Starts a run that is expected to be accepted. */
    start: async (body: unknown) => runIn(await post(routeAddress('startRun'), body)),
    run: async (id: string) => runIn(await ask(routeAddress('readRun', { id }))),
    cancel: async (id: string) =>
      runIn(await ask(routeAddress('cancelRun', { id }), { method: 'POST' })),
    log: async (id: string) => (await ask(routeAddress('runLog', { id }))).text,
    /** The error body of a refusal. */
    errorIn: ({ text }: Answer): ErrorBody['error'] =>
      errorBodySchema.parse(JSON.parse(text)).error,
    /** Follows a run until it ends, or until `enough` says so. */
    follow: (
      id: string,
      enough: (event: RunEvent) => boolean = () => false,
      lastEventId?: number,
    ) => follow(`${url}${routeAddress('runEvents', { id })}`, enough, lastEventId),
  };
}

/** A client of one server. */
export type TestClient = ReturnType<typeof createClient>;

async function follow(
  address: string,
  enough: (event: RunEvent) => boolean,
  lastEventId: number | undefined,
): Promise<readonly ReceivedEvent[]> {
  const headers = lastEventId === undefined ? {} : { 'last-event-id': String(lastEventId) };
  const gone = new AbortController();
  const answer = await fetch(address, { headers, signal: gone.signal });
  const received: ReceivedEvent[] = [];
  let rest = '';
  for await (const text of answer.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    const messages = (rest + text).split('\n\n');
    rest = messages.pop() ?? '';
    for (const message of messages) {
      const id = /^id: (\d+)$/m.exec(message)?.[1];
      const data = /^data: (.+)$/m.exec(message)?.[1];
      if (id !== undefined && data !== undefined) {
        const event = runEventSchema.parse(JSON.parse(data));
        received.push({ id: Number(id), event });
        if (event.type === 'end' || enough(event)) {
          gone.abort();
          return received;
        }
      }
    }
  }
  return received;
}
