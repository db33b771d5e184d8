import { describe, expect, it } from 'vitest';
import { isTag } from './grammar.ts';
import { formatRepository, parseRepository } from './reference.ts';

describe('the full form of a repository name', () => {
  it.each([
    ['nginx', 'docker.io/library/nginx'],
    ['team/app', 'docker.io/team/app'],
    ['index.docker.io/team/app', 'docker.io/team/app'],
    ['docker.io/nginx', 'docker.io/library/nginx'],
    ['ghcr.io/owner/image', 'ghcr.io/owner/image'],
    ['localhost/app', 'localhost/app'],
    ['localhost:5000/app', 'localhost:5000/app'],
    ['[::1]:5000/app', '[::1]:5000/app'],
    ['team.azurecr.io/a/b__c/d-e', 'team.azurecr.io/a/b__c/d-e'],
  ])('%s is %s', (text, full) => {
    const result = parseRepository(text);
    expect(result.ok && formatRepository(result.name)).toBe(full);
  });

  it.each([
    ['', 'empty'],
    ['ghcr.io/', 'empty'],
    ['Team/app', 'upper-case'],
    ['team/app:1', 'has-tag'],
    ['team/app@sha256:00', 'has-digest'],
    ['https://ghcr.io/a', 'has-scheme'],
    ['-bad.io/a', 'bad-host'],
    ['team//app', 'bad-path'],
    ['team/app-', 'bad-path'],
    ['team/a___b', 'bad-path'],
    ['a'.repeat(64), 'image-id'],
    [`team/${'a'.repeat(300)}`, 'too-long'],
  ])('%s is refused: %s', (text, fault) => {
    expect(parseRepository(text)).toEqual({ ok: false, fault });
  });
});

describe('a tag', () => {
  it.each(['1', 'latest', '_x', 'V1.0-rc_1', 'a'.repeat(128)])('may be %s', (tag) => {
    expect(isTag(tag)).toBe(true);
  });

  it.each(['', '.a', '-a', 'a+b', 'a/b', 'a:b', 'a b', 'ä', 'a'.repeat(129)])(
    'may not be %s',
    (tag) => {
      expect(isTag(tag)).toBe(false);
    },
  );
});
