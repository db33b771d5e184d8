import { describe, expect, it } from 'vitest';
import { checkText, readOwnConfig } from '../document/index.ts';
import { DEFAULT_VALUES } from '../expression/index.ts';
import { applyEdits } from '../model/text.ts';
import { codesOf, dockerfilesOf, exampleTexts } from '../testing/rule-example.ts';
import { RULE_RECORDS } from './rules.ts';

/** What every rule must keep. A new rule is held to it by standing in the list. */
describe.each(RULE_RECORDS)('$code', ({ code, title, why, source, example }) => {
  const { stage } = example;
  const infrastructure = stage === undefined ? (example.infrastructure ?? 'kubernetes') : null;
  const { config, problems } = readOwnConfig(example.config ?? '');
  const check = (text: string, dockerfile = example.dockerfile?.bad) => {
    const dockerfiles = dockerfilesOf(dockerfile);
    return checkText({ text, infrastructure, values: DEFAULT_VALUES, config, dockerfiles });
  };
  const { bad: text, good } = exampleTexts(example);

  it('shows a configuration that has no mistake', () => {
    expect(problems).toEqual([]);
  });

  it('has a kebab-case name and words for the page of rules', () => {
    expect(code).toMatch(/^[a-z]+(-[a-z]+)+$/);
    expect(title).toMatch(/^[A-Z].{5,50}[^.]$/);
    expect(why).toMatch(/^\S.*\.$/);
    expect(source).not.toBe('');
  });

  it('finds its own mistake in the bad example, and no other', () => {
    expect(codesOf(check(text))).toEqual([code]);
  });

  it('finds nothing in the good example, and the other rules find nothing either', () => {
    expect(codesOf(check(good, example.dockerfile?.good))).toEqual([]);
  });

  it('takes its problem away with each fix that it offers', () => {
    const before = check(text);
    for (const fix of before.flatMap(({ fixes }) => fixes)) {
      const after = check(applyEdits(text, fix.edits));
      expect(after.length, fix.title).toBeLessThan(before.length);
      expect([code], fix.title).toEqual(expect.arrayContaining([...codesOf(after)]));
    }
  });
});

it('gives every rule a name of its own', () => {
  const codes = RULE_RECORDS.map(({ code }) => code);
  expect(new Set(codes).size).toBe(codes.length);
});
