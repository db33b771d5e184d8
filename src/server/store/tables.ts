import type { Insertable, Selectable } from 'kysely';

/** One run. Whatever is asked for by value has a column; the rest is JSON text. */
export interface RunsTable {
  /** Sorts by creation. */
  readonly id: string;
  readonly idempotency_key: string;
  /** Digest of the request, so that a key can't be used for something else. */
  readonly fingerprint: string;
  state: string;
  readonly step_type: string;
  readonly step_identifier: string | null;
  readonly step_name: string | null;
  readonly engine: string;
  readonly infrastructure: string;
  readonly codebase_id: string;
  readonly codebase_name: string;
  readonly connector_ref: string | null;
  readonly created_at: string;
  started_at: string | null;
  ended_at: string | null;
  readonly plan: string;
  phases: string;
  failure: string | null;
  log_lines: number;
}

/** One image reference of a run. */
export interface ImagesTable {
  readonly run_id: string;
  readonly position: number;
  readonly reference: string;
  readonly tag: string;
  digest: string | null;
  status: string;
}

/** One event of a run, log lines included; never changed once written. */
export interface EventsTable {
  readonly run_id: string;
  readonly position: number;
  readonly type: string;
  readonly data: string;
}

/** All tables. */
export interface Tables {
  readonly runs: RunsTable;
  readonly images: ImagesTable;
  readonly events: EventsTable;
}

/** A row of `runs`. */
export type RunRow = Selectable<RunsTable>;

/** A row of `images`. */
export type ImageRow = Selectable<ImagesTable>;

/** A new row of `runs`. */
export type NewRunRow = Insertable<RunsTable>;
