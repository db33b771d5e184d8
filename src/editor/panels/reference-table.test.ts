import { describe, expect, it } from 'vitest';
import { createSession, type SampleValues, STEP_DEFINITIONS } from '#core';
import { illegalCharacter, middleEllipsis, referenceTable } from './reference-table.ts';

const TEXT = `step:
  type: BuildAndPushECR
  name: Shop
  identifier: shop
  spec:
    connectorRef: aws
    region: eu-west-1
    account: "123456789012"
    imageName: shop/web
    tags:
      - <+codebase.branch>
      - 2.0.0
`;

const SCENARIOS = [
  { id: 'main', label: 'push to main', values: { 'codebase.branch': 'main' } },
  { id: 'feature', label: 'push to a/b', values: { 'codebase.branch': 'a/b' } },
  { id: 'request', label: 'pull request', values: { 'codebase.branch': 'main' } },
  { id: 'none', label: 'nothing known', values: {} },
];

function table(text = TEXT, documentValues: SampleValues = {}) {
  const session = createSession(STEP_DEFINITIONS, 'shop.yaml', text);
  const definition = STEP_DEFINITIONS.find(({ type }) => type === 'BuildAndPushECR');
  if (!definition) {
    throw new Error('The ECR step is not in the list of definitions.');
  }
  return referenceTable({
    definition,
    step: session.lastGood,
    scenarios: SCENARIOS,
    place: { infrastructure: 'kubernetes', pluginVariables: [] },
    documentValues,
  });
}

describe('the table of tags by scenario', () => {
  it('has a row per tag as written and a cell per scenario', () => {
    expect(table().map((row) => [row.tag, row.cells.length])).toEqual([
      ['<+codebase.branch>', 4],
      ['2.0.0', 4],
    ]);
  });

  it('shows the reference of each scenario, or why there is none', () => {
    const cells = table()[0]?.cells ?? [];
    expect(cells.map((cell) => cell.references[0]?.reference ?? null)).toEqual([
      '123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop/web:main',
      null,
      '123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop/web:main',
      null,
    ]);
    expect(cells[1]?.references[0]?.problems).toContain('tag-characters');
    expect(cells[3]?.references[0]?.unresolved).toEqual(['<+codebase.branch>']);
  });

  it('says when a computed tag is the same as in an earlier scenario', () => {
    const [computed, fixed] = table();
    expect(computed?.cells.map((cell) => cell.sameAs?.id ?? null)).toEqual([
      null,
      null,
      'main',
      null,
    ]);
    expect(fixed?.cells.map((cell) => cell.sameAs)).toEqual([null, null, null, null]);
  });

  it('offers the change that makes a tag legal in every build', () => {
    expect(table().map(({ mend }) => mend?.value ?? null)).toEqual([
      { kind: 'list', items: ['<+<+codebase.branch>.replace("/", "-")>', '2.0.0'] },
      null,
    ]);
  });

  it('knows what the document gives expressions, and the scenarios go before it', () => {
    const [row] = table(TEXT, { 'codebase.branch': 'trunk' });
    expect(row?.cells.map(({ references }) => references[0]?.resolvedTag)).toEqual([
      'main',
      'a/b',
      'main',
      'trunk',
    ]);
  });

  it('holds all tags that the plugin makes of one in one row', () => {
    const rows = table(`${TEXT}    envVariables:\n      PLUGIN_EXPAND_TAG: "true"\n`);
    expect(rows.map(({ madeBy }) => madeBy)).toEqual([null, 'expand-tag']);
    expect(rows[1]?.cells[0]?.references.map(({ resolvedTag }) => resolvedTag)).toEqual([
      '2',
      '2.0',
      '2.0.0',
    ]);
  });
});

describe('texts of the panel', () => {
  it.each([
    ['feature/x', '/'],
    ['v1+b7', '+'],
    ['v1.0_2-3', null],
  ])('the character to blame in %s is %s', (tag, character) => {
    expect(illegalCharacter(tag)).toBe(character);
  });

  it('cuts long references in the middle and keeps the tag', () => {
    const cut = middleEllipsis('123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop/web:main', 30);
    expect(cut).toHaveLength(30);
    expect(cut.endsWith('/shop/web:main')).toBe(true);
  });
});
