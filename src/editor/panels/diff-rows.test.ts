import { describe, expect, it } from 'vitest';
import { diffText } from '#core';
import { type DiffRow, diffRows } from './diff-rows.ts';

/** A row as drawn: sign, then the line with what is different in brackets. */
function drawn(row: DiffRow): string {
  if (row.kind === 'gap') {
    return `@${row.line}`;
  }
  const [lead, own, tail] = row.parts;
  const sign = { same: ' ', added: '+', removed: '-' }[row.kind];
  return `${sign}${lead}${own === '' ? '' : `[${own}]`}${tail}${row.hasLineEnd ? '' : ' (no end)'}`;
}

describe('rows of a difference', () => {
  it.each<[string, string, string, readonly string[]]>([
    ['a value', 'tag: 1.4 # old\n', 'tag: 1.5 # old\n', ['-tag: 1.[4] # old', '+tag: 1.[5] # old']],
    ['more lines than before', 'a\n', 'b\nc\n', ['-a', '+b', '+c']],
    ['a line end', 'a\r\n', 'a\n', ['-a[␍]', '+a']],
    ['a line end that stays', 'a\r\n', 'b\r\n', ['-[a]', '+[b]']],
    ['a final line feed', 'a', 'a\n', ['-a (no end)', '+a']],
    ['a change far down', '1\n2\n3\n4\n5\n', '1\n2\n3\n4\n6\n', ['@4', ' 4', '-[5]', '+[6]']],
  ])('show %s', (_, before, after, rows) => {
    expect(diffRows(diffText(before, after, 1)).map(drawn)).toEqual(rows);
  });

  it('draw only the start of a line of megabytes', () => {
    const [row] = diffRows(diffText('', 'x'.repeat(5_000_000)));
    expect(row?.kind === 'added' && row.parts[0].length).toBe(2_001);
  });
});
