import { afterEach, describe, expect, it, vi } from 'vitest';
import { ask } from './client.ts';
import { explainFailure, ForeignAnswer, NoServer, RefusedRequest } from './errors.ts';

const json = (body: unknown, status = 200): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });

/** Answers every request of the page with `answer` and gives the requests it saw. */
function answering(answer: () => Response | Promise<Response>) {
  const seen: { address: string; init: RequestInit }[] = [];
  vi.stubGlobal('fetch', (address: string, init: RequestInit) => {
    seen.push({ address, init });
    return Promise.resolve().then(answer);
  });
  return seen;
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('asking the backend', () => {
  it('gives the parsed answer', async () => {
    const health = { version: '1', engines: [], run: { available: true, reason: null } };
    answering(() => json(health));
    await expect(ask('health')).resolves.toEqual(health);
  });

  it('fills parameters and query, and sends a body as JSON', async () => {
    const seen = answering(() => json({ runs: [], next: null }));
    await ask('listRuns', { query: { limit: '5' } });
    answering(() => json({}));
    expect(seen[0]?.address).toBe('/api/runs?limit=5');
    expect(seen[0]?.init.body).toBeUndefined();
  });

  it("throws the backend's own words", async () => {
    answering(() =>
      json({ error: { code: 'queue-full', message: 'Too many.', hint: 'Wait.' } }, 429),
    );
    const failure = await ask('codebases').catch((caught: unknown) => caught);
    expect(failure).toBeInstanceOf(RefusedRequest);
    expect(failure).toMatchObject({ code: 'queue-full', message: 'Too many.', hint: 'Wait.' });
    expect(explainFailure(failure)).toEqual({ message: 'Too many.', hint: 'Wait.' });
  });

  it.each([
    ['nobody answers', () => Promise.reject(new TypeError('fetch failed')), NoServer],
    ['a static host answers with a page', () => new Response('<html>', { status: 404 }), NoServer],
    [
      'the answer breaks off',
      () => new Response('{"version"', { headers: { 'content-type': 'application/json' } }),
      NoServer,
    ],
    ['the answer has another shape', () => json({ version: 7 }), ForeignAnswer],
    ['the error body has another shape', () => json({ oops: true }, 500), ForeignAnswer],
    [
      'the error code is not of the protocol',
      () => json({ error: { code: 'teapot', message: 'x' } }, 418),
      ForeignAnswer,
    ],
  ])('tells apart that %s', async (_, answer, kind) => {
    answering(answer);
    await expect(ask('health')).rejects.toBeInstanceOf(kind);
  });
});
