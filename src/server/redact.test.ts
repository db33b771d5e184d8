import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { secret } from '#core';
import { createRedactor, REDACTED } from './redact.ts';

describe('redaction', () => {
  it.each([
    ['plain', 'pa$$ word', 'login pa$$ word ok'],
    ['percent-encoded', 'pa$$ word', `https://robot:${encodeURIComponent('pa$$ word')}@host`],
    ['base64', 'pa$$ word', `auth ${btoa('pa$$ word')}`],
    ['JSON-escaped', 'a"b\\c', JSON.stringify({ password: 'a"b\\c' })],
  ])('takes out a secret that is %s', (_, value, text) => {
    const redacted = createRedactor([secret(value)])(text);
    expect(redacted).toContain(REDACTED);
    expect(redacted).not.toContain(value);
  });

  it('takes out each long line of a key file, and leaves its braces', () => {
    const key = '{\n  "private_key": "MIIEvQIBADANBg",\n}\n';
    const redact = createRedactor([secret(key)]);
    expect(redact('"private_key": "MIIEvQIBADANBg",')).toBe(REDACTED);
    expect(redact('{ "other": 1 }')).toBe('{ "other": 1 }');
  });

  it('leaves no rest of a secret that contains another one', () => {
    expect(createRedactor([secret('abc'), secret('abcdef')])('x abcdef y')).toBe(`x ${REDACTED} y`);
  });

  it('does nothing without secrets, and nothing for an empty one', () => {
    expect(createRedactor([])('text')).toBe('text');
    expect(createRedactor([secret('')])('text')).toBe('text');
  });

  it('never lets a secret through, wherever it stands', () => {
    const value = fc.string({ minLength: 4 }).filter((text) => !REDACTED.includes(text));
    fc.assert(
      fc.property(value, fc.string(), fc.string(), (hidden, before, after) => {
        const redacted = createRedactor([secret(hidden)])(`${before}${hidden}${after}`);
        expect(redacted.replaceAll(REDACTED, '\n')).not.toContain(hidden);
      }),
    );
  });
});
