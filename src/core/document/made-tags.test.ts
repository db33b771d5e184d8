import { describe, expect, it } from 'vitest';
import type { Engine, Infrastructure } from '../model/infrastructure.ts';
import { argvOf } from '../model/plan.ts';
import { planStep, textReferences } from './document.ts';

const VALUES = { 'codebase.commitRef': 'refs/tags/v1.4.2', 'codebase.branch': 'main' };

/** A pipeline whose tags come from its variables, a matrix and the plugin. */
function pipeline(stageVariables: string, spec: string): string {
  return `pipeline:
  variables:
    - {name: version, type: String, value: 1.4.2}
  stages:
    - stage:
        identifier: build
        variables: [${stageVariables}]
        strategy: {matrix: {os: [linux, windows]}}
        spec:
          execution:
            steps:
              - step:
                  type: BuildAndPushDockerRegistry
                  name: Push
                  identifier: push
                  spec:
                    connectorRef: hub
                    repo: team/app
                    ${spec}
`;
}

const TAGS = 'tags: [<+pipeline.variables.version>-<+matrix.os>, <+codebase.branch>]';
const EXPANDED = 'tags: [<+pipeline.variables.version>], envVariables: {PLUGIN_EXPAND_TAG: "true"}';
const AUTO = 'tags: [latest], envVariables: {PLUGIN_AUTO_TAG: "true"}';
const lines = (spec: string) => spec.replace('], env', `]\n${' '.repeat(20)}env`);

describe('what a plan pushes is what the preview shows', () => {
  it.each<readonly [string, string, Infrastructure, Engine, readonly string[]]>([
    ['as written', pipeline('', TAGS), 'kubernetes', 'kaniko', ['1.4.2-linux', 'main']],
    ['as written', pipeline('', TAGS), 'vm', 'docker', ['1.4.2-linux', 'main']],
    ['expanded', pipeline('', lines(EXPANDED)), 'kubernetes', 'kaniko', ['1', '1.4', '1.4.2']],
    ['expanded', pipeline('', lines(EXPANDED)), 'local', 'buildah', ['1.4.2']],
    ['automatic', pipeline('', lines(AUTO)), 'kubernetes', 'kaniko', ['1', '1.4', '1.4.2']],
    [
      'automatic by the stage',
      pipeline('{name: PLUGIN_AUTO_TAG, type: String, value: "true"}', TAGS),
      'vm',
      'buildah',
      ['1', '1.4', '1.4.2'],
    ],
  ])('%s, %# on %s', (_, text, infrastructure, engine, tags) => {
    const request = { text, step: 'push', values: VALUES, infrastructure };
    const shown = textReferences(request)
      .flat()
      .map(({ resolvedTag }) => resolvedTag);
    expect(shown).toEqual(tags);
    const result = planStep({ ...request, engine });
    if (!result.ok) {
      throw new Error(result.problems.map(({ message }) => message).join(' '));
    }
    const words = result.plan.steps.flatMap(argvOf);
    const pushed = words.flatMap((word) => /team\/app:(\S+)$/.exec(word)?.[1] ?? []);
    expect([...new Set(pushed)]).toEqual(tags);
  });

  it('no plan runs where the plugin makes no tags', () => {
    const values = { 'codebase.commitRef': 'refs/heads/x', DRONE_REPO_BRANCH: 'main' };
    const text = pipeline('', lines(AUTO));
    const result = planStep({
      text,
      step: 'push',
      values,
      infrastructure: 'kubernetes',
      engine: 'kaniko',
    });
    expect(result).toMatchObject({ ok: false, problems: [{ code: 'auto-tag-builds' }] });
  });
});
