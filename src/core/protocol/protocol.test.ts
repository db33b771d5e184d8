import { describe, expect, it } from 'vitest';
import {
  ERRORS,
  hasEnded,
  ROUTES,
  RUN_EVENT_TYPES,
  RUN_STATES,
  routeAddress,
  runEventSchema,
} from './index.ts';

describe('the protocol', () => {
  it('gives every error code an HTTP error status and a sentence', () => {
    for (const [code, { status, meaning }] of Object.entries(ERRORS)) {
      expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(600);
      expect(meaning).toMatch(/^[A-Z].*\.$/);
    }
  });

  it('knows which states are final', () => {
    const open = (Object.keys(RUN_STATES) as (keyof typeof RUN_STATES)[]).filter(
      (state) => !hasEnded(state),
    );
    expect(open).toEqual(['queued', 'running']);
  });

  it('names every event type that a stream carries', () => {
    const types = runEventSchema.options.map((option) => option.shape.type.value);
    expect([...RUN_EVENT_TYPES].sort()).toEqual(types.sort());
  });

  it('has one method and path per route', () => {
    const addresses = Object.values(ROUTES).map(({ method, path }) => `${method} ${path}`);
    expect(new Set(addresses).size).toBe(addresses.length);
  });

  it('fills the parameters of an address and escapes them', () => {
    expect(routeAddress('runLog', { id: 'a/b' })).toBe('/api/runs/a%2Fb/log');
    expect(() => routeAddress('runLog')).toThrow('id');
  });
});
