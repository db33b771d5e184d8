import { describe, expect, it } from 'vitest';
import { ownManual } from '#core';
import { ruleAddress } from './address.ts';
import { sectionsMatching } from './matching.ts';

describe('the search of a page', () => {
  const rules = ownManual().find(({ id }) => id === 'rules');
  const found = (query: string) =>
    rules
      ? sectionsMatching(rules, query).flatMap(({ entries }) => entries.map(({ id }) => id))
      : [];

  it('leaves everything without words', () => {
    expect(found('  ')).toEqual(
      rules?.sections.flatMap(({ entries }) => entries.map(({ id }) => id)),
    );
  });

  it('wants every word, in any order and letter case', () => {
    expect(found('LATEST policy')).toContain('policy-latest');
    expect(found('latest policy nowhere')).toEqual([]);
  });
});

describe('the address of a rule', () => {
  it('leads to its entry', () => {
    expect(ruleAddress('policy-latest')).toBe('#/reference/rules/policy-latest');
    expect(ruleAddress('yaml-syntax')).toBeNull();
  });
});
