import { describe, expect, it } from 'vitest';
import { EXPRESSION_FUNCTIONS, EXPRESSION_VARIABLES, type FieldKind } from '#core';
import { suggestConnectors } from './connectors.ts';
import { suggestExpressions } from './expressions.ts';
import { firstOf, type Suggest } from './suggestion.ts';
import { suggestAmounts } from './units.ts';

/** What a marked text offers at its `|`. */
function offered(suggest: Suggest | null, marked: string) {
  return suggest?.(marked.replace('|', ''), marked.indexOf('|')) ?? null;
}

/** The marked text after its first suggestion is taken, or a named one. */
function taken(suggest: Suggest | null, marked: string, label?: string): string | null {
  const text = marked.replace('|', '');
  const found = offered(suggest, marked);
  const item = found?.items.find((one) => label === undefined || (one.label ?? one.text) === label);
  return item === undefined || !found
    ? null
    : text.slice(0, found.range.start) + item.text + text.slice(found.range.end);
}

const EXPRESSIONS = suggestExpressions({
  variables: EXPRESSION_VARIABLES,
  functions: EXPRESSION_FUNCTIONS,
  values: { 'codebase.branch': 'main' },
});

describe('the variables after <+', () => {
  it.each([
    ['<+pipeline.seq|', '<+pipeline.sequenceId>'],
    ['<+pipeline.seq|>', '<+pipeline.sequenceId>'],
    ['v<+pipeline.seq|-x', 'v<+pipeline.sequenceId>-x'],
    ['<+commitSha|', '<+codebase.commitSha>'],
    ['<+codebase.br|anch>', '<+codebase.branch>'],
    ['<+<+codebase.bran| == "main" ? 1 : 2>', '<+<+codebase.branch> == "main" ? 1 : 2>'],
    ['<+input.x> <+codebase.bran|', '<+input.x> <+codebase.branch>'],
  ])('%s becomes %s', (marked, expected) => {
    expect(taken(EXPRESSIONS, marked)).toBe(expected);
  });

  it.each(['plain|', '<|', '<+codebase.branch>|', '<+codebase.branch.replace("a|"'])(
    'are not offered at %s',
    (marked) => {
      expect(offered(EXPRESSIONS, marked)).toBeNull();
    },
  );

  it('come with their meaning and their sample value', () => {
    const branch = offered(EXPRESSIONS, '<+codebase.branch|')?.items[0];
    expect(branch).toMatchObject({ label: 'codebase.branch', sample: 'main' });
    expect(branch?.meaning).not.toBe('');
  });

  it('are all offered after a bare <+, a runtime input first', () => {
    const items = offered(EXPRESSIONS, '<+|>')?.items ?? [];
    expect(items[0]?.text).toBe('input');
    expect(items).toHaveLength(EXPRESSION_VARIABLES.length + 1);
  });

  it('go on with their methods', () => {
    const lower = '.toLowerCase()';
    expect(taken(EXPRESSIONS, '<+codebase.branch.toL|>', lower)).toBe(
      '<+codebase.branch.toLowerCase()>',
    );
    expect(taken(EXPRESSIONS, '<+codebase.branch.repl|>')).toMatch(
      /^<\+codebase\.branch\.repl\w+\(>$/,
    );
    expect(taken(EXPRESSIONS, '<+my.own.toL|>')).toBeNull();
  });
});

describe('the units behind a number', () => {
  it.each<readonly [kind: FieldKind, typed: string, texts: readonly string[]]>([
    [{ kind: 'quantity', unit: 'memory' }, '2', ['2Mi', '2Gi', '2M', '2G']],
    [{ kind: 'quantity', unit: 'memory' }, '2Gi', []],
    [{ kind: 'quantity', unit: 'cpu' }, '400', ['400m']],
    [{ kind: 'duration' }, '5', ['5m', '5h', '5d', '5w']],
    [{ kind: 'duration' }, '30', ['30m', '30h', '30s', '30d', '30w']],
    [{ kind: 'duration' }, '05', []],
    [{ kind: 'integer' }, '', ['0', '1000']],
    [{ kind: 'integer' }, '7', []],
  ])('%j of %j', (kind, typed, texts) => {
    const items = offered(suggestAmounts(kind), `${typed}|`)?.items ?? [];
    expect(items.map(({ text }) => text)).toEqual(texts);
  });

  it('are not for text', () => {
    expect(suggestAmounts({ kind: 'text' })).toBeNull();
  });
});

describe('the connectors of a list', () => {
  const suggest = suggestConnectors(
    [
      { ref: 'account.hub', name: 'Docker Hub', type: 'DockerRegistry' },
      { ref: 'account.aws', name: 'Hub of AWS', type: 'Aws' },
    ],
    'DockerRegistry',
  );

  it.each([
    ['|', ['account.hub']],
    ['docker h|', ['account.hub']],
    ['aws|', []],
  ])('for %j are those of its type', (marked, refs) => {
    expect(offered(suggest, marked)?.items.map(({ text }) => text)).toEqual(refs);
  });

  it('give way to the variables after <+', () => {
    const both = firstOf(EXPRESSIONS, null, suggest);
    expect(taken(both, '<+codebase.bran|')).toBe('<+codebase.branch>');
    expect(taken(both, 'hub|')).toBe('account.hub');
    expect(offered(both, 'nothing like it|')).toBeNull();
  });
});
