import { type BuildPlan, type Config, type Secret, secret } from '#core';
import type { CodebaseFolder, Codebases } from '../codebases/codebases.ts';
import { confinePlan } from '../codebases/confine.ts';
import type { Connectors } from '../connectors/connectors.ts';
import { writeLogin } from '../connectors/login-folder.ts';
import { hostOfReference } from '../connectors/registry-host.ts';
import type { Engines } from '../engines/index.ts';
import { HttpError } from '../http/http-error.ts';
import { createRedactor } from '../redact.ts';
import type { Store } from '../store/store.ts';
import { isFull } from '../store/store-error.ts';
import { INTERRUPTED, type Outcome } from './closing.ts';
import { executeStage } from './execute.ts';
import type { Feed } from './feed.ts';
import { imagesOf, pushes, type RunStage, stagesOf } from './outline.ts';
import { RunRecorder } from './recorder.ts';
import { RunFailed, RunStopped, type StopReason, UnwrittenEnd } from './run-stopped.ts';

/** What runs need from the server. */
export interface RunTools {
  readonly store: Store;
  readonly feed: Feed;
  readonly engines: Engines;
  readonly connectors: Connectors;
  readonly codebases: Codebases;
  readonly config: Config;
  /** Private folder for files that live as long as a run. */
  readonly temporary: string;
  /** Secrets of the server itself, such as a proxy's password. */
  readonly secrets: readonly Secret[];
  /** How many of the newest runs are kept; null keeps them all. */
  readonly keepRuns: number | null;
  readonly report: (message: string, error?: unknown) => void;
}

/** A run that is about to be executed. */
export interface RunJob {
  readonly id: string;
  readonly plan: BuildPlan;
  readonly engine: Parameters<Engines['find']>[0];
  readonly codebase: CodebaseFolder;
}

/** The registry hosts that a plan pushes to. */
export function pushedHosts(plan: BuildPlan): readonly string[] {
  const references = plan.steps.flatMap((step) => step.reference ?? []);
  return [...new Set(references.map(hostOfReference))];
}

/** Executes a run from its first event to its last. @throws UnwrittenEnd, and nothing else */
export async function runJob(job: RunJob, tools: RunTools, stop: AbortController): Promise<void> {
  const stages = stagesOf(job.plan);
  const recorder = new RunRecorder({
    id: job.id,
    run: { phases: stages.map((stage) => stage.phase), images: imagesOf(job.plan) },
    store: tools.store,
    feed: tools.feed,
    onStoreFailure: (error) => {
      tools.report(`Run ${job.id} can not be recorded`, error);
      stop.abort((isFull(error) ? 'store-full' : 'store-failed') satisfies StopReason);
    },
  });
  recorder.redactWith(createRedactor(tools.secrets));
  recorder.started();
  let outcome: Outcome;
  try {
    await work(job, stages, tools, recorder, stop.signal);
    outcome = { state: pushes(job.plan) ? 'pushed' : 'not-pushed', failure: null };
  } catch (error) {
    outcome = outcomeOf(error, stop.signal, tools.report);
  }
  try {
    await recorder.end(outcome);
  } catch (error) {
    throw new UnwrittenEnd(outcome, error);
  }
}

async function work(
  job: RunJob,
  stages: readonly RunStage[],
  tools: RunTools,
  recorder: RunRecorder,
  signal: AbortSignal,
): Promise<void> {
  const { plan, codebase } = job;
  recorder.phase(0, 'running');
  const say = (text: string) => recorder.line(0, 'waybill', text);
  const hosts = pushedHosts(plan);
  const status = await tools.engines.status(job.engine);
  say(`${plan.stepType} ${plan.stepIdentifier ?? ''}, codebase ${codebase.name}`);
  say(`Engine ${job.engine} ${status.version ?? ''}`);
  await confinePlan(codebase, plan);
  const login =
    plan.connectorRef === null || hosts.length === 0
      ? null
      : await tools.connectors.login(plan.connectorRef);
  if (login !== null) {
    const pair = secret(`${login.username}:${login.password.reveal()}`);
    recorder.redactWith(createRedactor([...tools.secrets, pair, login.password]));
  }
  const loginFolder = await writeLogin(tools.temporary, hosts, login);
  const { folder } = loginFolder;
  try {
    const references = imagesOf(plan).map(({ reference }) => reference);
    const engineRun = await tools.engines
      .find(job.engine)
      .open({ folder, loginFile: loginFolder.file, references });
    try {
      for (const reference of references) {
        say(`Reference ${reference}`);
      }
      recorder.phase(0, 'done');
      for (const stage of stages.slice(1)) {
        await executeStage({ plan, codebase, engineRun, folder, recorder, signal }, stage);
      }
    } finally {
      await engineRun.close();
    }
  } finally {
    await loginFolder.remove();
  }
}

const DISK_FULL: Outcome = {
  state: 'failed',
  failure: {
    code: 'disk-full',
    message: 'The disk of the data folder is full.',
    hint: 'Free some space, then run the step again.',
  },
};

function outcomeOf(error: unknown, signal: AbortSignal, report: RunTools['report']): Outcome {
  if (error instanceof RunStopped) {
    const reason = signal.reason as StopReason;
    if (reason === 'store-full') {
      return DISK_FULL;
    }
    if (reason === 'store-failed') {
      const message = "The run's records could not be written, so it was stopped.";
      return { state: 'failed', failure: { code: 'storage-failed', message, hint: null } };
    }
    return reason === 'cancelled' ? { state: 'cancelled', failure: null } : INTERRUPTED;
  }
  if (error instanceof RunFailed) {
    return { state: 'failed', failure: error.failure };
  }
  if (error instanceof HttpError) {
    const code = error.code === 'dockerfile-missing' ? 'dockerfile-missing' : 'engine-failed';
    const { hint = null } = error.details;
    return { state: 'failed', failure: { code, message: error.message, hint } };
  }
  if (isFull(error)) {
    return DISK_FULL;
  }
  report('A run failed in an unexpected way', error);
  return {
    state: 'failed',
    failure: {
      code: 'internal',
      message: 'Waybill made a mistake.',
      hint: "The server's own log has the details.",
    },
  };
}
