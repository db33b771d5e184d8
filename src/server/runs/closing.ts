import type { Failure, RunEvent, RunImage, RunPhase, RunState } from '#core';

/** How a run ends. */
export interface Outcome {
  readonly state: RunState;
  readonly failure: Failure | null;
}

/** What is known of a run that has to be closed. */
export interface OpenRun {
  readonly phases: readonly RunPhase[];
  readonly images: readonly RunImage[];
}

/**
 * The events that end a run: what was under way is marked failed or stopped, what had not begun is
 * marked so, then `end`. One function for runs that end by themselves, by a person, or with the server.
 */
export function closingEvents(run: OpenRun, outcome: Outcome, time: string): readonly RunEvent[] {
  const broken = outcome.state === 'failed' ? 'failed' : 'stopped';
  const phases = run.phases.flatMap((phase): RunEvent[] => {
    if (phase.status === 'running') {
      return [{ type: 'phase', time, phase: { ...phase, status: broken, endedAt: time } }];
    }
    return phase.status === 'waiting'
      ? [{ type: 'phase', time, phase: { ...phase, status: 'skipped' } }]
      : [];
  });
  const images = run.images.flatMap((image): RunEvent[] => {
    if (image.status === 'waiting') {
      return [{ type: 'image', time, image: { ...image, status: 'not-pushed' } }];
    }
    return image.status === 'pushing'
      ? [{ type: 'image', time, image: { ...image, status: 'failed' } }]
      : [];
  });
  return [...phases, ...images, { type: 'end', time, ...outcome }];
}

/** The outcome of a run whose server ended. */
export const INTERRUPTED: Outcome = {
  state: 'interrupted',
  failure: {
    code: 'server-stopped',
    message: 'The server ended before the run did.',
    hint: 'Run the step again; references that were pushed already are listed.',
  },
};
