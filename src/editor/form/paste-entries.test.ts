import { describe, expect, it } from 'vitest';
import { readEntries } from './paste-entries.ts';

describe('pasting into a map', () => {
  it.each<readonly [what: string, pasted: string, entries: Readonly<Record<string, string>>]>([
    ['K=V lines', 'A=1\nB=2', { A: '1', B: '2' }],
    ['Windows lines', 'A=1\r\nB=2\r\n', { A: '1', B: '2' }],
    ['an env file', '# note\nexport A="x y"\n\nB=\'z\'\n', { A: 'x y', B: 'z' }],
    ['YAML lines', 'A: 1\r\nB: two words', { A: '1', B: 'two words' }],
    ['quoted YAML', '  "a.b/c": "1.10"\n  d: \'x\'', { 'a.b/c': '1.10', d: 'x' }],
    ['a YAML list of K=V', '- A=1\n- B=2', { A: '1', B: '2' }],
    ['a value with a sign of equality', 'A=b=c', { A: 'b=c' }],
    ['a value with a colon', 'URL=https://example.com:443/x', { URL: 'https://example.com:443/x' }],
    ['an address in YAML', 'URL: https://example.com', { URL: 'https://example.com' }],
    ['an empty value', 'A=\nB=1', { A: '', B: '1' }],
    [
      'an expression',
      'TAG=<+codebase.branch == "a" ? 1 : 2>',
      {
        TAG: '<+codebase.branch == "a" ? 1 : 2>',
      },
    ],
    ['one flag per line', '--build-arg A=1\n--build-arg B=2', { A: '1', B: '2' }],
    ['flags on one line', '--build-arg A=1 --build-arg=B="two words"', { A: '1', B: 'two words' }],
    ['a quoted pair', '--build-arg \'A=x y\' --build-arg "B=z"', { A: 'x y', B: 'z' }],
    ['a command over many lines', 'docker build \\\n  --build-arg A=1 \\\n  -t x .', { A: '1' }],
    ['an escaped blank', '--build-arg A=x\\ y', { A: 'x y' }],
    ['lines of a Dockerfile', 'ARG A=1\nENV B=2\nLABEL c="d e"', { A: '1', B: '2', c: 'd e' }],
    ['docker run flags', '-e A=1\n-e B=2', { A: '1', B: '2' }],
    ['a JSON object', '{"A": "1", "B": 2, "C": true}', { A: '1', B: '2', C: 'true' }],
    [
      'a label with dots',
      'org.opencontainers.image.title=Shop',
      {
        'org.opencontainers.image.title': 'Shop',
      },
    ],
  ])('%s', (_what, pasted, entries) => {
    expect(readEntries(pasted)).toEqual(
      Object.entries(entries).map(([name, value]) => ({ name, value })),
    );
  });

  it('takes of a command the flag that the field stands for', () => {
    const command = 'docker build --label a=b --build-arg C=d .';
    expect(readEntries(command, '--label')).toEqual([{ name: 'a', value: 'b' }]);
    expect(readEntries(command, '--build-arg')).toEqual([{ name: 'C', value: 'd' }]);
  });

  it.each([
    'just words here',
    'https://example.com/x',
    'A=1\nand then some words',
    '{"A": {"B": 1}}',
    '{ not json',
    'docker build --build-arg A .',
    '',
  ])('leaves %j to be pasted as text', (text) => {
    expect(readEntries(text)).toBeNull();
  });
});
