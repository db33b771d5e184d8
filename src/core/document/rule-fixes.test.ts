import { expect, it } from 'vitest';
import { RULE_RECORDS } from '../checks/index.ts';
import { DEFAULT_VALUES } from '../expression/index.ts';
import { dockerfilesOf, exampleTexts } from '../testing/rule-example.ts';
import { readOwnConfig } from './config.ts';
import { checkText } from './document.ts';
import { ruleFixes } from './rule-fixes.ts';

it.each(RULE_RECORDS)('tells whether $code can be fixed', (rule) => {
  const { stage, infrastructure = 'kubernetes', config = '' } = rule.example;
  const offered = checkText({
    text: exampleTexts(rule.example).bad,
    infrastructure: stage === undefined ? infrastructure : null,
    values: DEFAULT_VALUES,
    config: readOwnConfig(config).config,
    dockerfiles: dockerfilesOf(rule.example.dockerfile?.bad),
  }).filter(({ code }) => code === rule.code);
  const hasFix = offered.some(({ fixes }) => fixes.length > 0);
  expect(ruleFixes(rule).length > 0).toBe(hasFix);
});
