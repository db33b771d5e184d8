import type { BuildPlan, History, Run, RunEvent, RunImage, RunPhase, StartRunBody } from '#core';

/** What a run starts with. */
export interface NewRun {
  readonly id: string;
  readonly fingerprint: string;
  readonly request: StartRunBody;
  readonly codebaseName: string;
  readonly plan: BuildPlan;
  readonly phases: readonly RunPhase[];
  readonly images: readonly RunImage[];
  readonly createdAt: string;
}

/** The run of an idempotency key. */
export interface KeyedRun {
  readonly id: string;
  readonly fingerprint: string;
}

/** An event and its position in the run, from 1. */
export interface StoredEvent {
  readonly position: number;
  readonly type: RunEvent['type'];
  /** The event as JSON. */
  readonly data: string;
}

/**
 * What is kept of runs. Events are the truth: `append` writes them and brings the run's own record
 * up to date in one transaction. Every method throws `StoreError` when the storage fails.
 */
export interface Store {
  /** Adds a run in state `queued`; when its idempotency key is taken, nothing, and gives that run. */
  insertRun(run: NewRun): Promise<KeyedRun | null>;
  findByKey(idempotencyKey: string): Promise<KeyedRun | null>;
  readRun(id: string): Promise<Run | null>;
  /** Runs made before the run `before`, newest first. */
  listRuns(page: { limit: number; before?: string }): Promise<History>;
  /** Runs that have not ended, oldest first. */
  openRuns(): Promise<readonly Run[]>;
  append(id: string, events: readonly RunEvent[]): Promise<void>;
  /** At most `limit` events after a position, in order. */
  eventsAfter(id: string, position: number, limit: number): Promise<readonly StoredEvent[]>;
  /** Whether the run has ended and `position` is its last event or lies behind it. */
  endsAt(id: string, position: number): Promise<boolean>;
  /** Deletes a run with all that is kept of it. */
  deleteRun(id: string): Promise<void>;
  /** Deletes the runs that have ended, save those among the newest `keep` runs. */
  deleteOlder(keep: number): Promise<void>;
  close(): Promise<void>;
}
