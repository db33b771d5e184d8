import { describe, expect, it } from 'vitest';
import { STEP_DEFINITIONS } from '../../registries/index.ts';
import { readPluginSteps } from './read-plugin.ts';

function read(text: string) {
  const result = readPluginSteps(text, STEP_DEFINITIONS);
  return result.ok
    ? { builds: result.builds, notes: result.notes.map(({ subject }) => subject) }
    : { failure: result.message };
}

function step(image: string, settings: string): string {
  return `steps:\n  - name: s\n    image: ${image}\n    settings: {${settings}}\n`;
}

describe('the image tells the plugin', () => {
  it.each([
    ['plugins/docker', 't/a:latest'],
    ['plugins/kaniko:1.8', 't/a:latest'],
    ['plugins/buildx', 't/a:latest'],
    ['harness/plugins/buildx-gcr', 'gcr.io/t/a:latest'],
    ['plugins/kaniko-gcr', 'gcr.io/t/a:latest'],
    ['woodpeckerci/plugin-docker-buildx:5', 't/a:latest'],
    ['docker.io/woodpeckerci/plugin-kaniko', 't/a:latest'],
    ['thegeeklab/drone-docker-buildx:24', 't/a:latest'],
    ['banzaicloud/drone-kaniko', 't/a:latest'],
  ])('%s', (image, reference) => {
    expect(read(step(image, 'repo: t/a')).builds?.[0]?.references).toEqual([reference]);
  });

  it('others are none', () => {
    expect(read(step('plugins/slack', 'repo: t/a')).failure).toContain('No step here');
  });
});

describe('settings', () => {
  it.each([
    ['tag: x', { references: ['t/a:x'] }],
    [
      `tags: "x,\${DRONE_COMMIT_SHA:0:7}"`,
      { references: ['t/a:x', 't/a:<+codebase.commitSha.substring(0, 7)>'] },
    ],
    [
      `tags: ["\${CI_COMMIT_TAG##v}"]`,
      { references: ['t/a:<+codebase.tag.replaceFirst("^v", "")>'] },
    ],
    ['registry: ghcr.io', { references: ['ghcr.io/t/a:latest'] }],
    ['context: ./api/, dockerfile: ./api/D', { context: 'api', dockerfile: 'api/D' }],
    ['build_args: "A=1,B=2"', { buildArgs: [{ name: 'A' }, { name: 'B' }] }],
    ['custom_platform: linux/arm64', { flags: [{ name: 'PLUGIN_PLATFORM' }] }],
    ['platforms: linux/arm64', { flags: [{ name: 'PLUGIN_PLATFORM', value: 'linux/arm64' }] }],
    ['enable_cache: true, cache_repo: t/c', { remoteCache: 't/c', flags: [] }],
    [
      'build_args: {T: {from_secret: t}}',
      { buildArgs: [{ name: 'T', value: '<+secrets.getValue("t")>' }] },
    ],
  ])('%s', (settings, build) => {
    expect(read(step('plugins/docker', `repo: t/a, ${settings}`)).builds?.[0]).toMatchObject(build);
  });

  it.each([
    ['odd: 1', ['odd']],
    ['password: {from_secret: p}', ['password']],
    ['target: {from_secret: t}', ['from_secret: t']],
    [`target: "\${DRONE_TAG%%-*}"`, [`\${DRONE_TAG%%-*}`]],
  ])('%s is told of', (settings, notes) => {
    expect(read(step('plugins/docker', `repo: t/a, ${settings}`)).notes).toEqual(notes);
  });

  it('may stand in the step itself', () => {
    const text =
      'pipeline:\n  publish:\n    image: plugins/docker\n    repo: t/a\n    tags: [x]\n    when: {event: tag}\n';
    const { builds, notes } = read(text);
    expect(builds?.[0]).toMatchObject({ name: 'publish', references: ['t/a:x'] });
    expect(notes).toEqual(['when']);
  });
});

it('every document of a file is read, and what stands beside the settings is told of', () => {
  const text = `${step('plugins/docker', 'repo: t/a')}    when: {branch: main}\n---\n${step('plugins/docker', 'repo: t/b')}`;
  const { builds, notes } = read(text);
  expect(builds?.flatMap(({ references }) => references)).toEqual(['t/a:latest', 't/b:latest']);
  expect(notes).toEqual(['when']);
});
