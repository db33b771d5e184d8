import type { Run, RunPhase, RunState, RunSummary } from '#core';
import type { StampTone } from '../../editor/index.ts';
import { counted } from '../shared/format.ts';

const STAMPS: Readonly<
  Record<RunState, { readonly word: string; readonly tone: StampTone } | null>
> = {
  queued: null,
  running: null,
  pushed: { word: 'Pushed', tone: 'ok' },
  'not-pushed': { word: 'Not pushed', tone: 'warn' },
  failed: { word: 'Failed', tone: 'error' },
  cancelled: { word: 'Cancelled', tone: 'neutral' },
  interrupted: { word: 'Interrupted', tone: 'error' },
};

/** The stamp of a run that has ended; null while it has not. */
export function stampOf(
  state: RunState,
): { readonly word: string; readonly tone: StampTone } | null {
  return STAMPS[state];
}

/** What a run came to, or does now, in a few words. */
export function describeRun(run: Pick<Run, 'state' | 'images' | 'phases'>): string {
  switch (run.state) {
    case 'queued':
      return 'Waits for its turn';
    case 'running':
      return run.phases.find(({ status }) => status === 'running')?.title ?? 'Starting';
    case 'pushed':
      return `${counted(run.images.length, 'image')} pushed`;
    case 'not-pushed':
      return 'Built, as the step says not pushed';
    case 'interrupted':
    case 'failed':
    case 'cancelled': {
      const pushed = run.images.filter(({ status }) => status === 'pushed').length;
      return pushed === 0
        ? 'Nothing was pushed'
        : `${pushed} of ${counted(run.images.length, 'image')} pushed`;
    }
    default:
      return run.state satisfies never;
  }
}

/** The name of the step that a run ran. */
export function stepNameOf(run: RunSummary): string {
  return run.stepName ?? run.stepIdentifier ?? run.stepType;
}

/** The last signs of a run's id, enough to tell it from others on a page; the first are the time. */
export function shortRunId(id: string): string {
  return id.slice(-6);
}

/** A phase with its place on the time of the whole run; `from` and `width` are fractions of it. */
export interface TimelinePhase {
  readonly phase: RunPhase;
  readonly from: number;
  readonly width: number;
  /** Milliseconds; null while the phase waits. */
  readonly took: number | null;
}

/** The phases of a run on its time. `now` (ms since 1970) ends what still runs. */
export function timeline(
  run: Run,
  now: number,
): { readonly total: number | null; readonly phases: readonly TimelinePhase[] } {
  if (run.startedAt === null) {
    return { total: null, phases: [] };
  }
  const start = Date.parse(run.startedAt);
  const total = Math.max(0, (run.endedAt === null ? now : Date.parse(run.endedAt)) - start);
  const fraction = (span: number): number =>
    total === 0 ? 0 : Math.min(1, Math.max(0, span / total));
  const phases = run.phases.map((phase): TimelinePhase => {
    if (phase.startedAt === null) {
      return { phase, from: 0, width: 0, took: null };
    }
    const began = Date.parse(phase.startedAt);
    const ended = phase.endedAt === null ? start + total : Date.parse(phase.endedAt);
    const took = Math.max(0, ended - began);
    return { phase, from: fraction(began - start), width: fraction(took), took };
  });
  return { total, phases };
}
