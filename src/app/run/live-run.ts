import type { Run, RunEvent } from '#core';

/** A run after an event of its stream; log lines are kept elsewhere and only counted here. */
export function applyEvent(run: Run, event: RunEvent): Run {
  switch (event.type) {
    case 'started':
      return { ...run, state: 'running', startedAt: run.startedAt ?? event.time };
    case 'phase': {
      const others = run.phases.filter(({ index }) => index !== event.phase.index);
      return { ...run, phases: [...others, event.phase].sort((a, b) => a.index - b.index) };
    }
    case 'image': {
      const known = run.images.some(({ reference }) => reference === event.image.reference);
      const images = run.images.map((image) =>
        image.reference === event.image.reference ? event.image : image,
      );
      return { ...run, images: known ? images : [...images, event.image] };
    }
    case 'log':
      return { ...run, logLines: Math.max(run.logLines, event.lines.at(-1)?.number ?? 0) };
    case 'end':
      return { ...run, state: event.state, failure: event.failure, endedAt: event.time };
    default:
      return event satisfies never;
  }
}
