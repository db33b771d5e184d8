import { createHash } from 'node:crypto';
import { type History, hasEnded, LIMITS, type Run, type StartRunBody } from '#core';
import { confinePlan } from '../codebases/confine.ts';
import { HttpError } from '../http/http-error.ts';
import type { KeyedRun } from '../store/store.ts';
import { closingEvents, INTERRUPTED, type Outcome } from './closing.ts';
import { derivePlan } from './derive-plan.ts';
import { holdToPolicy } from './hold-to-policy.ts';
import { createLateEnds } from './late-ends.ts';
import { imagesOf, stagesOf } from './outline.ts';
import { createQueue } from './queue.ts';
import { now } from './recorder.ts';
import { newRunId } from './run-id.ts';
import { pushedHosts, type RunJob, type RunTools, runJob } from './run-job.ts';
import { type StopReason, UnwrittenEnd } from './run-stopped.ts';

/** What can be done with runs. */
export interface Runs {
  /** Starts a run, or gives the one of the same idempotency key. @throws HttpError for every refusal */
  start(body: StartRunBody): Promise<{ run: Run; isNew: boolean }>;
  /** @throws HttpError `run-unknown` */
  read(id: string): Promise<Run>;
  history(page: { limit: number; before?: string }): Promise<History>;
  /** Stops a run and gives it as it ended; a run that had ended stays as it is. */
  cancel(id: string): Promise<Run>;
  /** Deletes a run that has ended, with its log, and gives it as it was. @throws HttpError */
  remove(id: string): Promise<Run>;
  /** Stops everything; runs that had not ended become `interrupted`. */
  shutDown(): Promise<void>;
}

/** Runs over the server's tools, one at a time, the others in a queue. */
export function createRuns(tools: RunTools): Runs {
  const { store, feed } = tools;
  const queue = createQueue(tools.report);
  let stopping = false;

  const written = async (id: string): Promise<Run> => {
    const run = await store.readRun(id);
    if (run === null) {
      throw new HttpError('run-unknown', 'There is no such run.');
    }
    return run;
  };

  const existing = async (taken: KeyedRun, fingerprint: string) => {
    if (taken.fingerprint !== fingerprint) {
      throw new HttpError(
        'idempotency-conflict',
        'The idempotency key was used before for a different run.',
        { hint: 'Make a new key for each press of Run.' },
      );
    }
    return { run: await read(taken.id), isNew: false };
  };

  const close = async (id: string, outcome: Outcome, time = now()): Promise<void> => {
    await store.append(id, closingEvents(await written(id), outcome, time));
    feed.changed(id);
  };

  const lateEnds = createLateEnds(async (id, { endedAt, ...outcome }) => {
    // Meanwhile it may have been deleted.
    if ((await store.readRun(id)) !== null) {
      await close(id, outcome, endedAt);
    }
  });
  const read = async (id: string): Promise<Run> => lateEnds.shown(await written(id));

  const prune = async (): Promise<void> => {
    if (tools.keepRuns !== null) {
      await store
        .deleteOlder(tools.keepRuns)
        .catch((error) => tools.report('The oldest runs could not be deleted', error));
    }
  };

  const execute = async (job: RunJob, stop: AbortController): Promise<void> => {
    try {
      await runJob(job, tools, stop);
    } catch (error) {
      if (error instanceof UnwrittenEnd) {
        lateEnds.add(job.id, { ...error.outcome, endedAt: now() });
      }
      throw error;
    }
    await prune();
  };

  const start: Runs['start'] = async (body) => {
    const fingerprint = fingerprintOf(body);
    const taken = await store.findByKey(body.idempotencyKey);
    if (taken !== null) {
      return existing(taken, fingerprint);
    }
    if (stopping) {
      throw new HttpError('stopping', 'The server is shutting down.');
    }
    const job = await prepare(body, tools);
    if (queue.waiting >= LIMITS.queuedRuns) {
      throw new HttpError('queue-full', `${queue.waiting} runs are waiting already.`, {
        hint: 'Wait for one to end, or cancel one.',
      });
    }
    const meanwhile = await store.insertRun({
      id: job.id,
      fingerprint,
      request: body,
      codebaseName: job.codebase.name,
      plan: job.plan,
      phases: stagesOf(job.plan).map((stage) => stage.phase),
      images: imagesOf(job.plan),
      createdAt: now(),
    });
    if (meanwhile !== null) {
      return existing(meanwhile, fingerprint);
    }
    const run = await read(job.id);
    queue.add(job.id, (stop) => execute(job, stop));
    return { run, isNew: true };
  };

  return {
    start,
    read,
    history: async (page) => {
      const { runs, next } = await store.listRuns(page);
      return { runs: runs.map(lateEnds.shown), next };
    },
    remove: async (id) => {
      const run = await read(id);
      if (!hasEnded(run.state)) {
        throw new HttpError('run-open', 'The run has not ended.', { hint: 'Cancel it first.' });
      }
      await store.deleteRun(id);
      return run;
    },
    cancel: async (id) => {
      await read(id);
      if (queue.withdraw(id)) {
        await close(id, { state: 'cancelled', failure: null });
      } else {
        await queue.stop(id, 'cancelled' satisfies StopReason);
      }
      return read(id);
    },
    shutDown: async () => {
      stopping = true;
      lateEnds.stop();
      for (const id of await queue.shutDown('server-stopping' satisfies StopReason)) {
        await close(id, INTERRUPTED);
      }
    },
  };
}

/** Everything that can be refused before a run is accepted, in the order of the form. */
async function prepare(body: StartRunBody, tools: RunTools): Promise<RunJob> {
  const codebase = tools.codebases.find(body.codebase);
  const plan = derivePlan(body);
  holdToPolicy(body, tools.config);
  await confinePlan(codebase, plan);
  const hosts = pushedHosts(plan);
  if (plan.connectorRef !== null && hosts.length > 0) {
    tools.connectors.check(plan.connectorRef, hosts);
  }
  const { available, reason } = await tools.engines.status(body.engine);
  if (!available) {
    throw new HttpError('engine-unavailable', reason ?? `${body.engine} can't be used here.`);
  }
  return { id: newRunId(), plan, engine: body.engine, codebase };
}

/** The same for two requests that ask for the same run, whatever the order of their values. */
function fingerprintOf(body: StartRunBody): string {
  const { yaml, step, infrastructure, engine, values, codebase } = body;
  const sorted = Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1));
  const parts = [yaml, step, infrastructure, engine, sorted, codebase];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
