import { describe, expect, it } from 'vitest';
import { secretsInText } from './secrets-in-text.ts';

/** The key of AWS's own examples. */
const KEY = 'AKIAIOSFODNN7EXAMPLE';

/** Line and kind of each secret. */
function told(text: string): readonly (readonly [line: number, kind: string])[] {
  return secretsInText(text).map(({ kind, range }) => [
    text.slice(0, range.start).split('\n').length,
    kind,
  ]);
}

describe('secrets of a whole text', () => {
  it.each([
    ['in a step of any type', `type: Run\n  command: aws --key ${KEY}`, 'an AWS access key'],
    ['in a comment', `a: 1\n# was ${KEY}`, 'an AWS access key'],
    ['in a block of text', '|\n  -----BEGIN RSA PRIVATE KEY-----', 'a private key'],
    ['in an address', 'a: 1\nurl: https://me:hunter2@host/x', 'a password in an address'],
    ['by its name', 'env:\n  NPM_TOKEN: correct-horse', 'a secret'],
    ['by its name, in quotes', 'env:\n  "db.password": "correct horse"', 'a secret'],
    ['by its name, in JSON', '\n{"a":1,"API_KEY":"correct-horse"}', 'a secret'],
    ['by its name, in a shell', 'run: |\n  export API_KEY=correct-horse', 'a secret'],
    ['by its name, in a comment', 'a: 1\n# password: correct-horse', 'a secret'],
    ['by its name, in words that are one', 'spec:\n  clientSecret: correct-horse', 'a secret'],
    ['as an option', 'run: |\n  docker login -u me --password correct-horse', 'a secret'],
    [
      'as a header',
      'run: |\n  curl -H "Authorization: Bearer correct-horse-battery-staple"',
      'a bearer token',
    ],
    ['as a variable in one line', 'a:\n  - {name: TOKEN, value: correct-horse}', 'a secret'],
    ['in a text that does not parse', 'a: [\n\tpassword: correct-horse', 'a secret'],
  ])('%s', (_, text, kind) => {
    expect(told(text)).toEqual([[2, kind]]);
    expect(told(text.replaceAll('\n', '\r\n'))).toEqual([[2, kind]]);
  });

  it.each([
    ['a variable of the product', '- name: db_password\n  type: String\n  value: correct-horse', 3],
    ['a variable of Kubernetes', 'env:\n- name: TOKEN\n  value: "correct-horse"', 3],
    ['a block of text', 'a: 1\npassword: |-\n  correct-horse\nb: 2', 3],
  ])('%s over several lines', (_, text, line) => {
    expect(told(text)).toEqual([[line, 'a secret']]);
  });

  it.each([
    '- name: db_password\n  type: Secret\n  value: db-password-id',
    '- name: db_password\n  type: String\n  value: <+input>',
    '- name: db_password\n- name: region\n  value: eu-west-1',
    'name: push_token\nspec:\n  value: correct-horse',
    'imagePullSecret: regcred1',
    'run: docker login --password <+secrets.getValue("p")>',
    'run: docker login --password-stdin registry',
    'NPM_TOKEN: <+secrets.getValue("npm_token")>',
    'NPM_TOKEN: prefix-<+secrets.getValue("npm_token")>',
    'token: account.npm_token',
    'npm_token: NPM_TOKEN',
    'API_KEY=$API_KEY',
    'password:',
    'tokenRef: account.npm',
    'image: team/token:abc123456',
    '# the token: see the wiki, or ask the team',
    'identifier: push_token',
  ])('%j is none', (text) => {
    expect(told(text)).toEqual([]);
  });

  it.each(['a', 'token:', '=', '"', '{,', '- #', 'eyJ', '--token ', 'name: ', 'Bearer ', ' '])(
    'a line of %j a million times over is read',
    (part) => {
      expect(secretsInText(part.repeat(1_000_000 / part.length)).length).toBeLessThan(2);
    },
  );
});
