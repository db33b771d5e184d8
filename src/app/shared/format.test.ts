import { describe, expect, it } from 'vitest';
import {
  ago,
  bytes,
  clockTime,
  count,
  counted,
  duration,
  happened,
  shortDigest,
} from './format.ts';

const at = (day: number, hour: number, minute = 0, year = 2026): number =>
  new Date(year, 10, day, hour, minute).getTime();

describe('words for numbers and times', () => {
  it.each([
    [0, '0 steps'],
    [1, '1 step'],
    [3112, '3,112 steps'],
  ])('%d is %s', (value, words) => {
    expect(counted(value, 'step')).toBe(words);
  });

  it('knows plurals that add no s', () => {
    expect(counted(2, 'entry', 'entries')).toBe('2 entries');
    expect(count(12345)).toBe('12,345');
  });

  it.each([
    [at(20, 12, 0), 'just now'],
    [at(20, 11, 58), '2 min ago'],
    [at(20, 9), '3 h ago'],
    [at(19, 23), 'yesterday'],
    [at(19, 11), 'yesterday'],
    [at(18, 23), '18 Nov'],
    [at(18, 23, 0, 2025), '18 Nov 2025'],
    [at(20, 13), 'just now'],
  ])('%d was %s', (moment, words) => {
    expect(ago(moment, at(20, 12))).toBe(words);
  });

  it.each([
    [at(20, 9, 4), 'at 09:04 today'],
    [at(19, 9, 4), 'at 09:04 yesterday'],
    [at(3, 9, 4), 'on 3 Nov at 09:04'],
  ])('%d happened %s', (moment, words) => {
    expect(happened(moment, at(20, 12))).toBe(words);
  });

  it.each([
    [0, '0.0 s'],
    [-5, '0.0 s'],
    [320, '0.3 s'],
    [38_420, '38.4 s'],
    [59_990, '1 min 0 s'],
    [125_000, '2 min 5 s'],
    [4_320_000, '1 h 12 min'],
  ])('%d ms take %s', (milliseconds, words) => {
    expect(duration(milliseconds)).toBe(words);
  });

  it('shows the time of day with milliseconds', () => {
    expect(clockTime('2026-11-20T12:04:09.007Z')).toMatch(/^\d\d:04:09\.007$/);
  });

  it('leaves out the middle of a digest only', () => {
    expect(shortDigest(`sha256:41d86b02${'0'.repeat(50)}9fc27e`)).toBe('sha256:41d86b02…9fc27e');
    expect(shortDigest('sha256:41d8')).toBe('sha256:41d8');
  });
});

it.each([
  [0, '0 B'],
  [999, '999 B'],
  [1_000, '1.0 kB'],
  [99_940, '99.9 kB'],
  [99_960, '100 kB'],
  [999_600, '1.0 MB'],
  [1_250_000_000, '1.3 GB'],
  [5_000_000_000_000, '5000 GB'],
])('%i bytes are %s', (value, text) => {
  expect(bytes(value)).toBe(text);
});
