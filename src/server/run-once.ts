import { randomUUID } from 'node:crypto';
import { type Run, type RunEngine, type RunEvent, runEventSchema, type StartRunBody } from '#core';
import { type Backend, openBackend } from './backend.ts';
import { HttpError } from './http/http-error.ts';
import { eventsOf } from './runs/follow.ts';
import type { Settings } from './settings.ts';

/** A run that is asked for without a server: the codebase is the one folder of the settings. */
export interface RunOnceRequest
  extends Omit<StartRunBody, 'codebase' | 'idempotencyKey' | 'engine'> {
  /** Null takes the first engine that works here. */
  readonly engine: RunEngine | null;
}

/** How to follow and to stop such a run. */
export interface RunOnceOptions {
  readonly onEvent: (event: RunEvent) => void;
  /** Cancels the run, which then ends like any other. */
  readonly signal: AbortSignal;
  readonly report: (message: string, error?: unknown) => void;
}

/**
 * Runs one step to its end, as the server does and with the same checks, and gives the run.
 * @throws StartupError for whatever the person who started it can mend, HttpError for every refusal
 */
export async function runOnce(
  settings: Settings,
  request: RunOnceRequest,
  { onEvent, signal, report }: RunOnceOptions,
): Promise<Run> {
  const backend = await openBackend(settings, report);
  const { codebases, runs, store, feed } = backend;
  try {
    const [codebase] = await codebases.list();
    const { run } = await runs.start({
      ...request,
      engine: request.engine ?? (await firstEngine(backend)),
      codebase: codebase?.id ?? '',
      idempotencyKey: randomUUID(),
    });
    const cancel = () => void runs.cancel(run.id);
    signal.addEventListener('abort', cancel, { once: true });
    if (signal.aborted) {
      cancel();
    }
    const toTheEnd = new AbortController().signal;
    for await (const event of eventsOf({ store, feed, id: run.id, after: 0, signal: toTheEnd })) {
      if (event !== null) {
        onEvent(runEventSchema.parse(JSON.parse(event.data)));
      }
    }
    return await runs.read(run.id);
  } finally {
    await backend.close();
  }
}

async function firstEngine(backend: Backend): Promise<RunEngine> {
  const { engines, run } = await backend.health();
  const works = engines.find(({ available }) => available);
  if (works === undefined) {
    throw new HttpError('engine-unavailable', run.reason ?? 'There is no engine.');
  }
  return works.engine;
}
