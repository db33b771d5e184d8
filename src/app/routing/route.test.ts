import { describe, expect, it } from 'vitest';
import { hrefOf, parseRoute, type Route } from './route.ts';

describe('addresses', () => {
  it.each<[string, Route]>([
    ['', { page: 'start' }],
    ['#', { page: 'start' }],
    ['#/', { page: 'start' }],
    ['#/edit/a1', { page: 'edit', draft: 'a1' }],
    ['#/edit/a%2Fb', { page: 'edit', draft: 'a/b' }],
    ['#/runs', { page: 'runs' }],
    ['#/runs/', { page: 'runs' }],
    ['#/runs/7', { page: 'run', id: '7' }],
    ['#/reference', { page: 'reference', name: null, entry: null }],
    ['#/reference/rules', { page: 'reference', name: 'rules', entry: null }],
    ['#/reference/rules/tag-null', { page: 'reference', name: 'rules', entry: 'tag-null' }],
    ['#/share/1.a-_b', { page: 'share', data: '1.a-_b' }],
    ['#/share', { page: 'unknown', hash: '#/share' }],
    ['#/import', { page: 'import' }],
    ['#/edit/', { page: 'unknown', hash: '#/edit/' }],
    ['#/edit/%E0%A4%A', { page: 'unknown', hash: '#/edit/%E0%A4%A' }],
    ['#/runs/7/more', { page: 'unknown', hash: '#/runs/7/more' }],
    ['#/nowhere', { page: 'unknown', hash: '#/nowhere' }],
  ])('%j shows %j', (hash, route) => {
    expect(parseRoute(hash)).toEqual(route);
  });

  it.each<Exclude<Route, { page: 'unknown' }>>([
    { page: 'start' },
    { page: 'edit', draft: 'x/y %' },
    { page: 'runs' },
    { page: 'run', id: '#1' },
    { page: 'share', data: '1.a-_b' },
    { page: 'import' },
    { page: 'reference', name: null, entry: null },
    { page: 'reference', name: 'rules', entry: null },
    { page: 'reference', name: 'BuildAndPushECR', entry: 'spec.buildArgs["a/b"]' },
  ])('of %j leads back to it', (route) => {
    expect(parseRoute(hrefOf(route))).toEqual(route);
  });
});
