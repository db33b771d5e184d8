import { type Run, type RunSummary, runSchema, runSummarySchema } from '#core';
import type { NewRun } from './store.ts';
import type { ImageRow, NewRunRow, RunRow } from './tables.ts';

/** The row of a new run. */
export function rowOf(run: NewRun): NewRunRow {
  const { plan, request } = run;
  return {
    id: run.id,
    idempotency_key: request.idempotencyKey,
    fingerprint: run.fingerprint,
    state: 'queued',
    step_type: plan.stepType,
    step_identifier: plan.stepIdentifier,
    step_name: plan.stepName,
    engine: request.engine,
    infrastructure: plan.infrastructure,
    codebase_id: request.codebase,
    codebase_name: run.codebaseName,
    connector_ref: plan.connectorRef,
    created_at: run.createdAt,
    started_at: null,
    ended_at: null,
    plan: JSON.stringify(plan),
    phases: JSON.stringify(run.phases),
    failure: null,
    log_lines: 0,
  };
}

function summaryFields(row: RunRow, images: readonly ImageRow[]) {
  return {
    id: row.id,
    state: row.state,
    stepType: row.step_type,
    stepIdentifier: row.step_identifier,
    stepName: row.step_name,
    engine: row.engine,
    infrastructure: row.infrastructure,
    codebase: { id: row.codebase_id, name: row.codebase_name },
    connectorRef: row.connector_ref,
    createdAt: row.created_at,
    startedAt: row.started_at,
    endedAt: row.ended_at,
    images: images.map(({ reference, tag, digest, status }) => ({
      reference,
      tag,
      digest,
      status,
    })),
    failure: row.failure === null ? null : JSON.parse(row.failure),
  };
}

/** The list entry of a row; throws when a column holds what no run can be. */
export function summaryOf(row: RunRow, images: readonly ImageRow[]): RunSummary {
  return runSummarySchema.parse(summaryFields(row, images));
}

/** The whole run of a row; throws when a column holds what no run can be. */
export function runOf(row: RunRow, images: readonly ImageRow[]): Run {
  return runSchema.parse({
    ...summaryFields(row, images),
    phases: JSON.parse(row.phases),
    plan: JSON.parse(row.plan),
    logLines: row.log_lines,
  });
}
