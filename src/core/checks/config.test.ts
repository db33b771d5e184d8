import { describe, expect, it } from 'vitest';
import { checkText, configFrom, readOwnConfig } from '../document/index.ts';
import { DEFAULT_VALUES } from '../expression/index.ts';
import { GOOD_ECR, pipelineText, stepText } from '../testing/pipeline.ts';

const spec = [...GOOD_ECR.filter((line) => !line.startsWith('region')), 'optmize: true'];
const STEP = stepText('BuildAndPushECR', spec);
const TEXT = pipelineText(STEP, STEP);

function told(config: string) {
  const request = { text: TEXT, infrastructure: null, values: DEFAULT_VALUES };
  return checkText({ ...request, config: readOwnConfig(config).config }).map(
    ({ code, severity, usually }) => [code, severity, usually],
  );
}

describe('a configuration', () => {
  it('changes nothing where it says nothing', () => {
    expect(told('')).toEqual(told('rules:\n  tag-null: off\n'));
    expect(new Set(told('').map(([code]) => code))).toEqual(
      new Set(['required-field', 'unknown-key', 'duplicate-identifier']),
    );
  });

  it('gives rules another severity, and what they had stays known', () => {
    expect(told('rules:\n  required-field: hint\n  duplicate-identifier: warning\n')).toEqual(
      told('').map(([code, severity, usually]) =>
        code === 'required-field'
          ? [code, 'hint', 'error']
          : code === 'duplicate-identifier'
            ? [code, 'warning', 'error']
            : [code, severity, usually],
      ),
    );
  });

  it('switches rules off, those between steps too', () => {
    const off = 'rules:\n  required-field: off\n  duplicate-identifier: off\n  unknown-key: off\n';
    expect(told(off)).toEqual([]);
  });

  it('may come as an object; what is none counts as nothing', () => {
    expect(configFrom({ rules: { 'unknown-key': 'off' } })).toEqual({
      rules: { 'unknown-key': 'off' },
    });
    expect(configFrom({ rules: 7 })).toEqual({});
    expect(configFrom(undefined)).toEqual({});
    expect(configFrom('policy:\n  forbidLatest: true')).toEqual({ policy: { forbidLatest: true } });
  });

  it.each([
    ['a tag that is known', ['tags: [v1]'], ['policy-registry', 'policy-label']],
    [
      'a tag that is asked',
      ['tags: [<+input>]', 'labels: ""'],
      ['policy-registry', 'policy-label'],
    ],
    ['all tags that are asked', ['tags: <+input>', 'labels: <+input>'], ['policy-registry']],
  ])('holds a policy against a step with %s', (_, lines, expected) => {
    const text = stepText('BuildAndPushDockerRegistry', [
      'connectorRef: account.hub',
      'repo: other/app',
      ...lines,
    ]);
    const { config } = readOwnConfig('policy:\n  registries: [ghcr.io]\n  labels: [team]\n');
    const found = checkText({ text, infrastructure: null, values: DEFAULT_VALUES, config });
    expect(found.map(({ code }) => code).toSorted()).toEqual([...expected].toSorted());
  });
});
