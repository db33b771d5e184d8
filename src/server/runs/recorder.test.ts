import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LIMITS, type LogLine, type RunEvent, secret } from '#core';
import { createRedactor } from '../redact.ts';
import { createStore } from '../store/kysely-store.ts';
import { openSqlite } from '../store/sqlite.ts';
import type { Store } from '../store/store.ts';
import { newRun } from '../testing/run-record.ts';
import { createFeed } from './feed.ts';
import { RunRecorder } from './recorder.ts';

let store: Store;
const onStoreFailure = vi.fn();

beforeEach(async () => {
  onStoreFailure.mockReset();
  store = await createStore(openSqlite(':memory:'));
  await store.insertRun(newRun('r1'));
});

afterEach(() => store.close());

function createRecorder(): RunRecorder {
  return new RunRecorder({
    id: 'r1',
    run: newRun('r1'),
    store,
    feed: createFeed(),
    onStoreFailure,
  });
}

async function recorded(): Promise<readonly RunEvent[]> {
  const events = await store.eventsAfter('r1', 0, 100_000);
  return events.map((event) => JSON.parse(event.data) as RunEvent);
}

async function recordedLines(): Promise<readonly LogLine[]> {
  return (await recorded()).flatMap((event) => (event.type === 'log' ? event.lines : []));
}

describe('what is recorded of a run', () => {
  it('keeps the order of lines and other events', async () => {
    const recorder = createRecorder();
    recorder.started();
    recorder.line(0, 'waybill', 'one');
    recorder.phase(0, 'running');
    recorder.line(0, 'waybill', 'two');
    await recorder.end({ state: 'cancelled', failure: null });
    expect((await recorded()).map((event) => event.type)).toEqual([
      'started',
      'log',
      'phase',
      'log',
      'phase',
      'phase',
      'phase',
      'image',
      'end',
    ]);
  });

  it('writes many lines in few batches', async () => {
    const recorder = createRecorder();
    for (let index = 0; index < 2000; index += 1) {
      recorder.line(1, 'engine', `${index}`);
    }
    await recorder.end({ state: 'pushed', failure: null });
    const batches = (await recorded()).filter((event) => event.type === 'log');
    expect(batches.length).toBeLessThan(10);
    expect((await recordedLines()).map((line) => line.number)).toEqual(
      Array.from({ length: 2000 }, (_, index) => index + 1),
    );
  });

  it('cuts the log at its limit with a line that says so, and still takes the server in', async () => {
    const recorder = createRecorder();
    const text = 'x'.repeat(LIMITS.logLineLength);
    for (let size = 0; size < LIMITS.logLength * 1.5; size += text.length) {
      recorder.line(1, 'engine', text);
    }
    recorder.line(2, 'waybill', 'Pushed');
    await recorder.end({ state: 'pushed', failure: null });
    const lines = await recordedLines();
    expect(lines.filter((line) => line.text.startsWith('Log truncated'))).toHaveLength(1);
    expect(lines.at(-1)?.text).toBe('Pushed');
    const characters = lines.reduce((sum, line) => sum + line.text.length, 0);
    expect(characters).toBeLessThan(LIMITS.logLength + 1000);
  });

  it('shows no secret and no control character, and cuts a long line', () => {
    const recorder = createRecorder();
    recorder.redactWith(createRedactor([secret('hunter2')]));
    expect(recorder.readable('pass\u0007word hunter2')).toBe('password ••••');
    // The secret lies across the place where the line is cut.
    const before = 'x'.repeat(LIMITS.logLineLength - 3);
    expect(recorder.readable(`${before}hunter2`)).not.toContain('hun');
    expect(recorder.readable('hun\u0000ter2')).toBe('••••');
  });

  it('reports once when the store fails, and does not hide it at the end', async () => {
    const recorder = createRecorder();
    recorder.started();
    await store.close();
    recorder.phase(0, 'running');
    recorder.phase(0, 'done');
    await expect(recorder.end({ state: 'pushed', failure: null })).rejects.toThrow();
    expect(onStoreFailure).toHaveBeenCalledTimes(1);
    store = await createStore(openSqlite(':memory:'));
  });
});
