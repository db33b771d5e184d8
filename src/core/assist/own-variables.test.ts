import { describe, expect, it } from 'vitest';
import { ownVariables } from './own-variables.ts';
import { readCursor } from './testing/cursor.ts';

const PIPELINE = `pipeline:
  identifier: shop
  stages:
    - stage:
        identifier: test
        variables:
          - name: level
            value: unit
    - stage:
        identifier: build
        spec:
          execution:
            steps:
              - step:
                  type: BuildAndPushECR
                  spec:
                    target: |
        variables: # of the image
        - name: "flavour"
          type: String
          value: slim

        - type: String
          name: port
    - stage:
        variables:
          - name: late
  variables:
    - name: version
      type: String
      value: 1.4.2
  tags: {}
`;

function pathsOf(marked: string): readonly string[] {
  const { text, offset } = readCursor(marked);
  return ownVariables(text, offset);
}

const EXPECTED = ['stage.variables.flavour', 'stage.variables.port', 'pipeline.variables.version'];

describe('the variables of a text', () => {
  it.each([
    ['of the stage around and of the pipeline', PIPELINE, EXPECTED],
    ['with CRLF', PIPELINE.replaceAll('\n', '\r\n'), EXPECTED],
    [
      'of the pipeline where it begins',
      'pipeline:\n  variables:\n    - name: a\n  stages:\n    - |',
      ['pipeline.variables.a'],
    ],
    ['none in a lone step', 'step:\n  type: |', []],
    ['none of a list that is empty', 'pipeline:\n  variables:\n  stages: |', []],
    ['none of a step group', 'stepGroup:\n  variables:\n    - name: a\n  b: |', []],
  ])('are found: %s', (_, marked, expected) => {
    expect(pathsOf(marked)).toEqual(expected);
  });

  it('are searched near the place and at the ends only', () => {
    const filler = `    - stage:\n        variables:\n          - name: far\n${'        a: b\n'.repeat(20_000)}`;
    const text = PIPELINE.replace('  stages:\n', `  stages:\n${filler}`).replace(
      '  variables:\n    - name: version',
      `${filler}  variables:\n    - name: version`,
    );
    expect(pathsOf(text)).toEqual(EXPECTED);
  });
});
