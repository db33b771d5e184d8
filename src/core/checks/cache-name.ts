import { hasOpenExpression } from '../expression/index.ts';
import { parseRepository, type RepositoryFault } from '../image/index.ts';
import { pathOf } from '../model/path.ts';
import { foreignExpressionIn } from './foreign.ts';
import { maskExpressions } from './mask.ts';
import type { Rule } from './rule.ts';

const MESSAGES: Readonly<Record<RepositoryFault, string>> = {
  empty: 'The name ends after its host. Name the image that keeps the layers.',
  'upper-case': 'The name of a remote cache holds lower case only.',
  'has-tag': 'A remote cache is named without a tag: kaniko makes one for each layer.',
  'has-digest': 'A remote cache is named without a digest.',
  'has-scheme': 'The name of a remote cache starts with the host, without https://.',
  'too-long': 'The name of a remote cache has at most 255 characters.',
  'bad-host': 'The registry host is not a legal host name.',
  'bad-path':
    'Each part of the name starts and ends with a letter or digit; single dots, single or double underscores and dashes may stand between.',
  'image-id': 'A name of 64 digits and letters from a to f reads as the id of an image.',
};

/** A remote cache whose name no registry takes. */
export const CACHE_NAME: Rule = {
  code: 'cache-name',
  title: 'Remote cache outside the grammar',
  severity: 'warning',
  why: 'kaniko can neither find nor keep layers under a name that no registry takes, so every build starts anew.',
  source: 'distribution reference grammar; kaniko, --cache-repo',
  example: {
    bad: 'spec:\n  remoteCacheRepo: team/api-cache:latest',
    good: 'spec:\n  remoteCacheRepo: team/api-cache',
  },
  partial: true,
  *check({ definition, step }) {
    const key = definition.cache?.field;
    const value = key === undefined ? null : step.read(pathOf(key));
    if (key === undefined || value?.kind !== 'scalar' || value.text === '') {
      return;
    }
    const { text } = value;
    if (hasOpenExpression(text) || foreignExpressionIn(text) !== null) {
      return;
    }
    const name = parseRepository(maskExpressions(text));
    if (!name.ok && !(name.fault === 'too-long' && text.includes('<+'))) {
      yield { key, message: MESSAGES[name.fault] };
    }
  },
};
