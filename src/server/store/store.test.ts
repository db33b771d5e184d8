import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RunEvent } from '#core';
import { closingEvents, INTERRUPTED } from '../runs/closing.ts';
import { closeInterruptedRuns } from '../runs/recover.ts';
import { newRun } from '../testing/run-record.ts';
import { createStore } from './kysely-store.ts';
import { lockDataFolder } from './lock.ts';
import { openSqlite } from './sqlite.ts';
import type { Store } from './store.ts';
import { StoreError } from './store-error.ts';

const TIME = '2026-01-01T00:00:01.000Z';
const LATER = '2026-01-01T00:00:02.000Z';

function logEvent(from: number, texts: readonly string[]): RunEvent {
  const line = (text: string, index: number) =>
    ({ number: from + index, time: TIME, phase: 1, source: 'engine', text }) as const;
  return { type: 'log', lines: texts.map(line) };
}

let folder: string;
let store: Store;

/** Every kind of store has to pass this suite; `open` gives a store over the same records again. */
const STORES = [
  { name: 'SQLite', open: async () => createStore(openSqlite(join(folder, 'waybill.db'))) },
] as const;

describe.each(STORES)('the store over $name', ({ open }) => {
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'waybill-store-'));
    store = await open();
  });

  afterEach(async () => {
    await store.close();
    await rm(folder, { recursive: true });
  });

  it('gives a run as it was added', async () => {
    expect(await store.insertRun(newRun('r1', ['1', 'latest']))).toBeNull();
    expect(await store.readRun('r1')).toMatchObject({
      id: 'r1',
      state: 'queued',
      stepType: 'BuildAndPushDockerRegistry',
      codebase: { id: 'c0de', name: 'example' },
      startedAt: null,
      failure: null,
      logLines: 0,
      images: [
        { reference: 'docker.io/team/app:1', tag: '1', digest: null, status: 'waiting' },
        { reference: 'docker.io/team/app:latest', tag: 'latest', digest: null, status: 'waiting' },
      ],
      phases: [{ kind: 'resolve' }, { kind: 'build' }, { kind: 'push' }, { kind: 'push' }],
      plan: { dockerfile: 'Dockerfile' },
    });
    expect(await store.readRun('r2')).toBeNull();
  });

  it('keeps the first run of an idempotency key', async () => {
    await store.insertRun(newRun('r1'));
    const same = { ...newRun('r2'), request: newRun('r1').request };
    expect(await store.insertRun(same)).toEqual({ id: 'r1', fingerprint: 'fingerprint of r1' });
    expect(await store.readRun('r2')).toBeNull();
    expect(await store.findByKey('key of r1')).toMatchObject({ id: 'r1' });
    expect(await store.findByKey('another')).toBeNull();
  });

  it('brings the run up to date with every event', async () => {
    await store.insertRun(newRun('r1'));
    const [phase] = newRun('r1').phases;
    const reference = 'docker.io/team/app:1';
    const image = { reference, tag: '1', digest: `sha256:${'a'.repeat(64)}`, status: 'pushed' };
    await store.append('r1', [
      { type: 'started', time: TIME },
      ...(phase
        ? [{ type: 'phase', time: TIME, phase: { ...phase, status: 'done' } } as const]
        : []),
      logEvent(1, ['a', 'b']),
    ]);
    await store.append('r1', [
      { type: 'image', time: TIME, image: { ...image, status: 'pushed' } },
      { type: 'end', time: LATER, state: 'pushed', failure: null },
    ]);
    expect(await store.readRun('r1')).toMatchObject({
      state: 'pushed',
      startedAt: TIME,
      endedAt: LATER,
      logLines: 2,
      images: [image],
      phases: [{ status: 'done' }, { status: 'waiting' }, { status: 'waiting' }],
    });
  });

  it('numbers events from 1 without gaps, and pages through them', async () => {
    await store.insertRun(newRun('r1'));
    for (let index = 0; index < 5; index += 1) {
      await store.append('r1', [logEvent(index * 2 + 1, ['x']), logEvent(index * 2 + 2, ['y'])]);
    }
    const page = await store.eventsAfter('r1', 3, 4);
    expect(page.map((event) => event.position)).toEqual([4, 5, 6, 7]);
    expect(await store.eventsAfter('r1', 10, 4)).toEqual([]);
    expect(JSON.parse(page[0]?.data ?? '')).toEqual(logEvent(4, ['y']));
  });

  it('knows where a run ends', async () => {
    await store.insertRun(newRun('r1'));
    await store.append('r1', [{ type: 'started', time: TIME }]);
    expect(await store.endsAt('r1', 1)).toBe(false);
    await store.append('r1', [{ type: 'end', time: TIME, state: 'cancelled', failure: null }]);
    expect(await store.endsAt('r1', 1)).toBe(false);
    expect(await store.endsAt('r1', 2)).toBe(true);
  });

  it('lists the newest runs first, a page at a time, each once', async () => {
    for (const id of ['r1', 'r2', 'r3', 'r4', 'r5']) {
      await store.insertRun(newRun(id));
    }
    const first = await store.listRuns({ limit: 2 });
    expect(first.runs.map((run) => run.id)).toEqual(['r5', 'r4']);
    const second = await store.listRuns({ limit: 2, before: first.next ?? '' });
    expect(second.runs.map((run) => run.id)).toEqual(['r3', 'r2']);
    const last = await store.listRuns({ limit: 2, before: second.next ?? '' });
    expect(last).toMatchObject({ runs: [{ id: 'r1' }], next: null });
    expect(await store.listRuns({ limit: 2, before: 'r0' })).toEqual({ runs: [], next: null });
  });

  it('deletes a run with its log and its images', async () => {
    for (const id of ['r1', 'r2']) {
      await store.insertRun(newRun(id));
      await store.append(id, [logEvent(1, ['line'])]);
    }
    await store.deleteRun('r1');
    expect(await store.readRun('r1')).toBeNull();
    expect(await store.eventsAfter('r1', 0, 10)).toEqual([]);
    expect(await store.readRun('r2')).toMatchObject({ logLines: 1, images: [{}] });
    expect(await store.insertRun(newRun('r1'))).toBeNull();
  });

  it.each([
    ['none of as many', 4, ['r4', 'r3', 'r2', 'r1']],
    ['the oldest that have ended', 1, ['r4', 'r2']],
    ['all that have ended', 0, ['r2']],
  ])('deletes %s', async (_, keep, left) => {
    for (const id of ['r1', 'r2', 'r3', 'r4']) {
      await store.insertRun(newRun(id));
      if (id !== 'r2') {
        await store.append(id, closingEvents(newRun(id), INTERRUPTED, LATER));
      }
    }
    await store.deleteOlder(keep);
    const { runs } = await store.listRuns({ limit: 10 });
    expect(runs.map(({ id }) => id)).toEqual(left);
  });

  it('writes all events of a call or none', async () => {
    await store.insertRun(newRun('r1'));
    const unwritable = {
      type: 'log',
      lines: [
        {
          toJSON: () => {
            throw new Error('no');
          },
        },
      ],
    };
    const events = [{ type: 'started', time: TIME }, unwritable] as unknown as RunEvent[];
    await expect(store.append('r1', events)).rejects.toThrow(StoreError);
    expect(await store.eventsAfter('r1', 0, 10)).toEqual([]);
    expect(await store.readRun('r1')).toMatchObject({ state: 'queued' });
  });

  it('has everything after it is opened again', async () => {
    await store.insertRun(newRun('r1'));
    await store.append('r1', [{ type: 'started', time: TIME }, logEvent(1, ['kept'])]);
    await store.close();
    store = await open();
    expect(await store.readRun('r1')).toMatchObject({ state: 'running', logLines: 1 });
    expect(await store.eventsAfter('r1', 0, 10)).toHaveLength(2);
  });

  it('marks what a killed server left open as interrupted, once', async () => {
    await store.insertRun(newRun('queued'));
    await store.insertRun(newRun('running'));
    await store.insertRun(newRun('ended'));
    await store.append('running', [{ type: 'started', time: TIME }]);
    const ended = closingEvents(newRun('ended'), { state: 'cancelled', failure: null }, TIME);
    await store.append('ended', ended);
    expect(await closeInterruptedRuns(store)).toEqual(['queued', 'running']);
    expect(await closeInterruptedRuns(store)).toEqual([]);
    expect(await store.readRun('running')).toMatchObject({
      ...INTERRUPTED,
      images: [{ status: 'not-pushed' }],
      phases: [{ status: 'skipped' }, { status: 'skipped' }, { status: 'skipped' }],
    });
    expect(await store.readRun('ended')).toMatchObject({ state: 'cancelled' });
  });

  it('says so when the disk is full in the middle of a transaction, which SQLite has undone by then', async () => {
    await store.close();
    const db = openSqlite(join(folder, 'waybill.db'));
    store = await createStore(db);
    const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(db);
    await sql.raw(`pragma max_page_count = ${(rows[0]?.page_count ?? 0) + 20}`).execute(db);
    await store.insertRun(newRun('r1'));
    const long = store.append('r1', [logEvent(1, Array(100).fill('x'.repeat(10_000)))]);
    await expect(long).rejects.toMatchObject({ code: 'storage-full' });
    await store.append('r1', [logEvent(1, ['short'])]);
  });

  it('reports a storage that fails, and says when the disk is full', async () => {
    await store.close();
    await expect(store.readRun('r1')).rejects.toMatchObject({ code: 'storage-failed' });
    expect(new StoreError({ errcode: 13 }).code).toBe('storage-full');
    expect(new StoreError({ code: 'ENOSPC' }).code).toBe('storage-full');
    store = await open();
  });
});

describe('the lock of a data folder', () => {
  it('is given once, and again after it is released', async () => {
    const data = await mkdtemp(join(tmpdir(), 'waybill-lock-'));
    const lock = lockDataFolder(data);
    expect(() => lockDataFolder(data)).toThrow(
      `Another Waybill server uses the data folder ${data}`,
    );
    lock.release();
    lockDataFolder(data).release();
    await rm(data, { recursive: true });
  });

  it('says when the folder can not be used', () => {
    expect(() => lockDataFolder('/dev/null/waybill')).toThrow(/can't be used/);
  });
});
