import { hasExpression } from '../expression/index.ts';
import { literalsOf } from './literals.ts';
import { nearest } from './nearest.ts';
import type { Rule } from './rule.ts';

/** A storage that BuildKit keeps layers in, with the attributes that it can't do without. */
interface Storage {
  readonly type: string;
  /** As a source of layers; null where it is none. */
  readonly from: readonly string[] | null;
  /** As a target. */
  readonly to: readonly string[];
}

/** All of them. Source: BuildKit, cache backends. The buildx plugin’s own storage is added by the product. */
const STORAGES: readonly Storage[] = [
  { type: 'registry', from: ['ref'], to: ['ref'] },
  { type: 'inline', from: null, to: [] },
  { type: 'local', from: ['src'], to: ['dest'] },
  { type: 'gha', from: [], to: [] },
  { type: 's3', from: ['region', 'bucket'], to: ['region', 'bucket'] },
  { type: 'gcs', from: [], to: [] },
  { type: 'azblob', from: ['name'], to: ['name'] },
];

const DIRECTIONS = { 'spec.cacheFrom': 'from', 'spec.cacheTo': 'to' } as const;

/** What is wrong with a source or target of layers; null where nothing is, as with the name of an image. */
function faultOf(text: string, direction: 'from' | 'to'): string | null {
  if (!text.includes('=')) {
    return null;
  }
  const given = new Map(text.split(',').map((part) => part.split(/=(.*)/s, 2) as [string, string]));
  const type = given.get('type');
  if (type === undefined) {
    return 'It names no storage. Begin with type=registry or another type.';
  }
  const storage = STORAGES.find((one) => one.type === type);
  if (storage === undefined) {
    const types = STORAGES.map((one) => one.type);
    const meant = nearest(type, types);
    return `BuildKit has no storage ${type}. ${meant === null ? `It has ${types.join(', ')}.` : `Did you mean ${meant}?`}`;
  }
  const wanted = storage[direction];
  if (wanted === null) {
    return `${type} keeps layers in the image itself and is no source: name the image, with type=registry and ref=.`;
  }
  const missing = wanted.filter((name) => !given.get(name));
  return missing.length === 0 ? null : `${type} needs ${missing.join(' and ')}.`;
}

/** A source or target of the layer cache that buildx can't use. */
export const CACHE_SOURCE: Rule = {
  code: 'cache-source',
  title: 'Layer cache that buildx can’t use',
  severity: 'warning',
  why: 'buildx stops at a storage that it does not know, or that lacks what it needs to be found.',
  source: 'Docker documentation of build cache backends',
  example: {
    bad: 'spec:\n  caching: true\n  cacheFrom:\n    - type=registry,repo=team/app',
    good: 'spec:\n  caching: true\n  cacheFrom:\n    - type=registry,ref=team/app:cache',
    infrastructure: 'harness-cloud',
  },
  partial: true,
  *check(context) {
    for (const { field, key, text } of literalsOf(context)) {
      const direction = Object.entries(DIRECTIONS).find(([name]) => name === field.key)?.[1];
      const fault = direction && !hasExpression(text) ? faultOf(text, direction) : null;
      if (fault) {
        yield { key, message: fault };
      }
    }
  },
};
