import { describe, expect, it } from 'vitest';
import { autoTags, makesAutoTags } from './auto-tag.ts';
import { expandTag } from './expand-tag.ts';

describe('automatic tags of a Git reference', () => {
  it.each<readonly [ref: string, suffix: string, tags: readonly string[]]>([
    ['', '', ['latest']],
    ['refs/heads/master', '', ['latest']],
    ['refs/tags/0.9.0', '', ['0.9', '0.9.0']],
    ['refs/tags/1.0.0', '', ['1', '1.0', '1.0.0']],
    ['refs/tags/v1.0.0', '', ['1', '1.0', '1.0.0']],
    ['refs/tags/v1.0.0-alpha.1', '', ['1.0.0-alpha.1']],
    ['refs/tags/v1.0.0-beta.1', '', ['1.0.0-beta.1']],
    ['', 'linux-amd64', ['linux-amd64']],
    ['', 'nanoserver', ['nanoserver']],
    ['refs/tags/v1.0.0', 'linux-amd64', ['1-linux-amd64', '1.0-linux-amd64', '1.0.0-linux-amd64']],
    ['refs/tags/v1.9.2', 'nanoserver', ['1-nanoserver', '1.9-nanoserver', '1.9.2-nanoserver']],
    [
      'refs/tags/v18.06.0',
      'nanoserver',
      ['18-nanoserver', '18.06-nanoserver', '18.06.0-nanoserver'],
    ],
    ['refs/tags/v18.06.0-rc1', '', ['18.6.0-rc1']],
    ['refs/tags/v1.0.0+b7', '', ['1.0.0+b7']],
  ])('%j with the suffix %j: %j', (ref, suffix, tags) => {
    expect(autoTags(ref, suffix)).toEqual({ ok: true, tags });
  });

  it.each(['refs/tags/x1.0.0', 'refs/tags/20190203', 'refs/tags/v1.2', 'refs/tags/vv1.0.0'])(
    '%s gives none',
    (ref) => {
      expect(autoTags(ref, '')).toMatchObject({ ok: false });
    },
  );

  it.each([
    ['refs/heads/master', 'master', true],
    ['refs/tags/v1.0.0', 'master', true],
    ['refs/heads/develop', 'master', false],
    ['refs/pull/8/head', 'main', false],
    ['', 'main', false],
  ])('%j with the default branch %s are made: %s', (ref, branch, made) => {
    expect(makesAutoTags(ref, branch)).toBe(made);
  });
});

describe('a tag with PLUGIN_EXPAND_TAG', () => {
  it.each<readonly [tag: string, tags: readonly string[]]>([
    ['v1.2.3', ['1', '1.2', '1.2.3']],
    ['1.2.3', ['1', '1.2', '1.2.3']],
    ['v1.2', ['1', '1.2', '1.2.0']],
    ['v1', ['1', '1.0', '1.0.0']],
    ['v1.2.3+build-info', ['1+build-info', '1.2+build-info', '1.2.3+build-info']],
    ['v1.2.3+linux_amd64', ['1+linux-amd64', '1.2+linux-amd64', '1.2.3+linux-amd64']],
    ['v1.2.3-rc1', ['1.2.3-rc1']],
    ['v1.2.3-rc1+bld', ['1.2.3-rc1+bld']],
    ['v1+bld', ['v1+bld']],
    ['latest', ['latest']],
    ['my_branch', ['my_branch']],
    ['0.9.0', ['0', '0.9', '0.9.0']],
    ['9', ['9', '9.0', '9.0.0']],
    ['18.06.0', ['18.06.0']],
    ['1.2.3-01', ['1.2.3-01']],
  ])('%s becomes %j', (tag, tags) => {
    expect(expandTag(tag)).toEqual(tags);
  });
});
