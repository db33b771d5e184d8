/** Lines of a step's `spec`, without indentation. */
export type SpecLines = readonly string[];

/** A spec that no rule objects to, on Kubernetes. */
export const GOOD_ECR: SpecLines = [
  'connectorRef: account.aws',
  'region: us-east-1',
  'account: "123456789012"',
  'imageName: team/app',
  'tags:',
  '  - <+pipeline.sequenceId>',
];

/** A lone step as text; `head` lines replace name and identifier. */
export function stepText(
  type: string,
  spec: SpecLines,
  head: readonly string[] = ['name: Push', 'identifier: push'],
): string {
  const lines = [`type: ${type}`, ...head, 'spec:', ...spec.map((line) => `  ${line}`)];
  return `step:\n${lines.map((line) => `  ${line}\n`).join('')}`;
}

/** A pipeline of one stage with the given steps. */
export function pipelineText(...steps: readonly string[]): string {
  const indented = steps
    .map((step) =>
      step
        .trimEnd()
        .split('\n')
        .map((line, index) => `${' '.repeat(12)}${index === 0 ? '- ' : '  '}${line}\n`)
        .join(''),
    )
    .join('');
  return [
    'pipeline:',
    '  name: Release',
    '  identifier: release',
    '  stages:',
    '    - stage:',
    '        name: Build',
    '        identifier: build',
    '        type: CI',
    '        spec:',
    '          execution:',
    '            steps:',
    indented,
  ].join('\n');
}
