import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createLateEnds } from './late-ends.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const END = { state: 'failed', failure: null, endedAt: '2026-01-01T00:00:02.000Z' } as const;
const OPEN = { id: 'r1', state: 'running', failure: null, endedAt: null } as const;

it('an end that could not be written is shown at once and written when that works', async () => {
  const write = vi.fn().mockRejectedValueOnce(new Error('full')).mockResolvedValue(undefined);
  const ends = createLateEnds(write);
  expect(ends.shown(OPEN)).toEqual(OPEN);
  ends.add('r1', END);
  expect(ends.shown(OPEN)).toEqual({ id: 'r1', ...END });
  expect(ends.shown({ ...OPEN, id: 'r2' })).toMatchObject({ state: 'running' });

  await vi.advanceTimersByTimeAsync(6_000);
  expect(write.mock.calls).toEqual([['r1', END]]);
  expect(ends.shown(OPEN)).toMatchObject({ state: 'failed' });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(write).toHaveBeenCalledTimes(2);
  expect(ends.shown(OPEN)).toEqual(OPEN);
});

it('nothing is written once the server stops', async () => {
  const write = vi.fn().mockResolvedValue(undefined);
  const ends = createLateEnds(write);
  ends.add('r1', END);
  ends.stop();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(write).not.toHaveBeenCalled();
});
