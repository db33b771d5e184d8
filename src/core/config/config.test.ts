import { describe, expect, it } from 'vitest';
import { matchesGlob } from './glob.ts';
import { readConfig } from './read.ts';

const names = {
  rules: ['tag-null', 'unknown-key'],
  suggest: (word: string, candidates: readonly string[]) =>
    candidates.find((one) => one[0] === word[0] && one.length === word.length) ?? null,
};

const read = (text: string) => readConfig(text, names);

describe('a configuration', () => {
  it('gives rules a severity and states a policy', () => {
    const text = `# ours
rules:
  tag-null: off
  unknown-key: "error"
policy:
  registries: [ghcr.io/acme/**]
  tags:
    forbid:
      - "*-SNAPSHOT"
  forbidLatest: true
  labels: [team]
`;
    expect(read(text)).toEqual({
      config: {
        rules: { 'tag-null': 'off', 'unknown-key': 'error' },
        policy: {
          registries: ['ghcr.io/acme/**'],
          tags: { forbid: ['*-SNAPSHOT'] },
          forbidLatest: true,
          labels: ['team'],
        },
      },
      problems: [],
    });
  });

  it.each(['', '# nothing yet\n', '---\n'])('may be empty: %j', (text) => {
    expect(read(text)).toEqual({ config: {}, problems: [] });
  });

  it.each<[string, string, string]>([
    ['rules:\n  tag-nulk: off\n', 'tag-nulk', 'There is no rule tag-nulk. Did you mean tag-null?'],
    ['rules:\n  other: off\n', 'other', 'There is no rule other. See the page of rules.'],
    [
      'rules:\n  tag-null: fatal\n',
      'fatal',
      'The severity of a rule is one of error, warning, hint, off.',
    ],
    ['rulez: {}\n', 'rulez', 'A configuration has no rulez. Did you mean rules?'],
    [
      'policy:\n  tags: {match: [a]}\n',
      'match',
      'A configuration has no policy.tags.match. Known are allow, forbid.',
    ],
    ['policy:\n  labels: team\n', 'team', 'policy.labels: a list is expected.'],
    [
      'policy:\n  forbidLatest: "yes"\n',
      '"yes"',
      'policy.forbidLatest: true or false is expected.',
    ],
    ['policy:\n  registries: []\n', '[]', 'policy.registries: it must not be empty.'],
    ['policy:\n  labels: [{a: b}]\n', '{a: b}', 'policy.labels.0: text is expected.'],
    ['- a\n', '- a', 'The file: a map is expected.'],
    [
      'rules: {}\nrules: {}\n',
      'rules',
      'rules stands more than once, on lines 1 and 2: keep one of them.',
    ],
  ])('says what is wrong in %j', (text, marked, message) => {
    const { config, problems } = read(text);
    expect(config).toEqual({});
    expect(problems).toMatchObject([{ code: 'config', severity: 'error', message }]);
    const [{ range } = { range: { start: 0, end: 0 } }] = problems;
    expect(text.slice(range.start, range.end)).toBe(marked);
  });

  it('says where the YAML is broken', () => {
    expect(read('rules: [a\n').problems[0]?.range.start).toBeGreaterThan(0);
  });
});

describe('a pattern', () => {
  it.each<[string, string, boolean]>([
    ['ghcr.io', 'ghcr.io', true],
    ['ghcr.io', 'ghcrxio', false],
    ['ghcr.io/acme/*', 'ghcr.io/acme/app', true],
    ['ghcr.io/acme/*', 'ghcr.io/acme/team/app', false],
    ['ghcr.io/acme/**', 'ghcr.io/acme/team/app', true],
    ['*.dkr.ecr.eu-*.amazonaws.com', '123456789012.dkr.ecr.eu-west-1.amazonaws.com', true],
    ['*.dkr.ecr.eu-*.amazonaws.com', '123456789012.dkr.ecr.us-east-1.amazonaws.com', false],
    ['v?.*', 'v1.2', true],
    ['v?.*', 'v10.2', false],
    ['1.0+(x)', '1.0+(x)', true],
    ['V*', 'v1', false],
    ['', 'a', false],
  ])('%j and %j: %j', (pattern, text, matches) => {
    expect(matchesGlob(pattern, text)).toBe(matches);
  });
});
