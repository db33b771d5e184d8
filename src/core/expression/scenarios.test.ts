import { describe, expect, it } from 'vitest';
import { resolveText } from './resolve.ts';
import { SCENARIOS } from './scenarios.ts';
import { EXPRESSION_VARIABLES } from './variables/index.ts';

function textIn(id: string, source: string): string | null {
  const values = SCENARIOS.find((scenario) => scenario.id === id)?.values ?? {};
  return resolveText(source, values).text;
}

describe('what a tag comes to in each kind of build', () => {
  it.each<readonly [source: string, results: Readonly<Record<string, string>>]>([
    [
      '<+codebase.branch>',
      {
        'push-main': 'main',
        'push-feature': 'feature/x',
        'git-tag': 'null',
        'pull-request': 'main',
        manual: 'main',
        cron: 'null',
      },
    ],
    [
      '<+codebase.tag>',
      {
        'push-main': 'null',
        'push-feature': 'null',
        'git-tag': 'v1.4.2',
        'pull-request': 'null',
        manual: 'null',
        cron: 'null',
      },
    ],
    ['<+codebase.prNumber>', { 'push-main': 'null', 'pull-request': '8', cron: 'null' }],
    ['<+codebase.shortCommitSha>', { 'push-main': '8c1f2e9', manual: '8c1f2e9', cron: 'null' }],
    ['<+trigger.branch>', { 'push-main': 'main', manual: 'null', cron: 'null' }],
    ['<+trigger.type>', { 'push-main': 'Webhook', manual: 'null', cron: 'Scheduled' }],
    [
      '<+<+codebase.tag> != null ? <+codebase.tag> : "b" + <+pipeline.sequenceId>>',
      { 'push-main': 'b9', 'git-tag': 'v1.4.2', manual: 'b13', cron: 'b14' },
    ],
  ])('%s', (source, results) => {
    expect(Object.fromEntries(Object.keys(results).map((id) => [id, textIn(id, source)]))).toEqual(
      results,
    );
  });
});

it('every scenario says of every path of the codebase and the trigger what it comes to', () => {
  for (const { path, named } of EXPRESSION_VARIABLES) {
    if (named !== true && /^(?:codebase|trigger)\./.test(path)) {
      for (const { id } of SCENARIOS) {
        expect([id, path, textIn(id, `<+${path}>`)]).toEqual([id, path, expect.any(String)]);
      }
    }
  }
});

it('the number of every scenario’s build is its own', () => {
  const numbers = SCENARIOS.map(({ values }) => values['pipeline.sequenceId']);
  expect(new Set(numbers).size).toBe(SCENARIOS.length);
});
