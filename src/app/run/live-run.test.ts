import { describe, expect, it } from 'vitest';
import type { Run, RunEvent } from '#core';
import { applyEvent } from './live-run.ts';
import { describeRun, stampOf, timeline } from './run-words.ts';

const time = (seconds: number): string =>
  new Date(1_700_000_000_000 + seconds * 1000).toISOString();

const QUEUED: Run = {
  id: 'r1',
  state: 'queued',
  stepType: 'BuildAndPushECR',
  stepIdentifier: 'api',
  stepName: 'API',
  engine: 'buildah',
  infrastructure: 'kubernetes',
  codebase: { id: 'c', name: 'example' },
  connectorRef: null,
  createdAt: time(0),
  startedAt: null,
  endedAt: null,
  images: [
    { reference: 'r/a:1', tag: '1', digest: null, status: 'waiting' },
    { reference: 'r/a:2', tag: '2', digest: null, status: 'waiting' },
  ],
  failure: null,
  phases: [],
  logLines: 0,
  plan: {
    engine: 'buildah',
    infrastructure: 'kubernetes',
    stepType: 'BuildAndPushECR',
    stepIdentifier: 'api',
    stepName: 'API',
    connectorRef: null,
    dockerfile: 'Dockerfile',
    context: '.',
    steps: [],
    references: [],
    manifest: null,
    ignored: [],
  },
};

const phase = (
  index: number,
  from: number,
  to: number | null,
  status: Run['phases'][number]['status'] = 'done',
): Run['phases'][number] => ({
  index,
  kind: 'build',
  title: `Phase ${index}`,
  reference: null,
  status,
  startedAt: time(from),
  endedAt: to === null ? null : time(to),
});

const EVENTS: readonly RunEvent[] = [
  { type: 'started', time: time(1) },
  { type: 'phase', time: time(1), phase: phase(0, 1, null, 'running') },
  {
    type: 'log',
    lines: [{ number: 1, time: time(1), phase: 0, source: 'engine', text: 'x' }],
  },
  { type: 'phase', time: time(3), phase: phase(0, 1, 3) },
  {
    type: 'image',
    time: time(4),
    image: { reference: 'r/a:2', tag: '2', digest: 'sha256:1', status: 'pushed' },
  },
];

describe('a run while it runs', () => {
  it('follows its events', () => {
    const run = EVENTS.reduce(applyEvent, QUEUED);
    expect(run).toMatchObject({ state: 'running', startedAt: time(1), logLines: 1 });
    expect(run.phases).toEqual([phase(0, 1, 3)]);
    expect(run.images.map(({ status }) => status)).toEqual(['waiting', 'pushed']);
  });

  it('is the same when the stream starts over', () => {
    const once = EVENTS.reduce(applyEvent, QUEUED);
    expect(EVENTS.reduce(applyEvent, once)).toEqual(once);
  });

  it('ends with state and failure', () => {
    const failure = { code: 'registry-denied' as const, message: 'No.', hint: null };
    const run = applyEvent(QUEUED, { type: 'end', time: time(9), state: 'failed', failure });
    expect(run).toMatchObject({ state: 'failed', failure, endedAt: time(9) });
  });
});

describe('what a run is called', () => {
  const pushed = QUEUED.images.map((image) => ({ ...image, status: 'pushed' as const }));
  it.each<[Partial<Run>, string, string | null]>([
    [{}, 'Waits for its turn', null],
    [{ state: 'running' }, 'Starting', null],
    [{ state: 'running', phases: [phase(0, 0, null, 'running')] }, 'Phase 0', null],
    [{ state: 'pushed', images: pushed }, '2 images pushed', 'Pushed'],
    [{ state: 'pushed', images: pushed.slice(1) }, '1 image pushed', 'Pushed'],
    [{ state: 'failed' }, 'Nothing was pushed', 'Failed'],
    [{ state: 'cancelled' }, 'Nothing was pushed', 'Cancelled'],
    [
      { state: 'failed', images: [...pushed.slice(1), ...QUEUED.images.slice(1)] },
      '1 of 2 images pushed',
      'Failed',
    ],
    [{ state: 'interrupted' }, 'Nothing was pushed', 'Interrupted'],
    [{ state: 'not-pushed' }, 'Built, as the step says not pushed', 'Not pushed'],
  ])('%#', (change, title, stamp) => {
    const run = { ...QUEUED, ...change };
    expect(describeRun(run)).toBe(title);
    expect(stampOf(run.state)?.word ?? null).toBe(stamp);
  });
});

describe('the timeline', () => {
  it('places phases on the time of the whole run', () => {
    const run = { ...QUEUED, startedAt: time(0), endedAt: time(10) };
    const bars = timeline({ ...run, phases: [phase(0, 0, 2), phase(1, 2, 10)] }, 0);
    expect(bars.total).toBe(10_000);
    expect(bars.phases.map(({ from, width, took }) => [from, width, took])).toEqual([
      [0, 0.2, 2000],
      [0.2, 0.8, 8000],
    ]);
  });

  it('lets a running phase grow, and leaves out the ones that wait', () => {
    const waits = { ...phase(1, 0, null, 'waiting'), startedAt: null };
    const bars = timeline(
      { ...QUEUED, startedAt: time(0), phases: [phase(0, 0, null, 'running'), waits] },
      Date.parse(time(4)),
    );
    expect(bars.phases.map(({ width, took }) => [width, took])).toEqual([
      [1, 4000],
      [0, null],
    ]);
  });

  it('is empty before the start and never divides by nothing', () => {
    expect(timeline(QUEUED, Date.parse(time(3)))).toEqual({ total: null, phases: [] });
    const still = { ...QUEUED, startedAt: time(0), endedAt: time(0), phases: [phase(0, 0, 0)] };
    expect(timeline(still, 0).phases[0]).toMatchObject({ from: 0, width: 0 });
  });
});
