import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatPath, parsePath } from './path.ts';

describe('the path of a field', () => {
  it.each([
    ['timeout', ['timeout']],
    ['spec.region', ['spec', 'region']],
    ['spec.tags[0]', ['spec', 'tags', 0]],
    ['spec.buildArgs["a.b"]', ['spec', 'buildArgs', 'a.b']],
    ['spec.buildArgs["say \\"x\\""]', ['spec', 'buildArgs', 'say "x"']],
    ['spec.labels.__proto__', ['spec', 'labels', '__proto__']],
  ])('%s', (text, path) => {
    expect(parsePath(text)).toEqual(path);
  });

  it.each(['', '.', 'a..b', 'a.', 'a[', 'a[x]', 'a["x]', '[0'])('%s is none', (text) => {
    expect(parsePath(text)).toBeNull();
  });

  it('is read back as it was written', () => {
    const part = fc.oneof(fc.string(), fc.nat(99));
    fc.assert(
      fc.property(fc.array(part, { minLength: 1 }), (path) => {
        expect(parsePath(formatPath(path))).toEqual(path);
      }),
    );
  });
});
