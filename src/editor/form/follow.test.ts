import { describe, expect, it } from 'vitest';
import { scalar, UNSET } from '#core';
import { follows } from './follow.ts';

describe('a field follows the document', () => {
  const base = {
    seen: scalar('a'),
    present: scalar('b'),
    typed: () => scalar('a'),
    echo: false,
    pending: false,
  };

  it.each([
    ['when the YAML pane or undo changed it', base, true],
    ['when it is new', { ...base, seen: undefined }, true],
    ['when it was unset elsewhere', { ...base, present: UNSET }, true],
    [
      'not when the change is its own echo',
      { ...base, typed: () => scalar('b '), echo: true },
      false,
    ],
    [
      'not when another field changed',
      { ...base, present: scalar('a'), typed: () => scalar('ab') },
      false,
    ],
    ['not while its typing waits for broken text', { ...base, pending: true }, false],
    ['not when it shows the same already', { ...base, typed: () => scalar('b') }, false],
  ])('%s', (_case, input, expected) => {
    expect(follows(input)).toBe(expected);
  });
});
