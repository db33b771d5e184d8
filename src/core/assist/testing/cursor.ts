/** A text and an offset, from a text with a `|` where the cursor stands. */
export function readCursor(marked: string): { readonly text: string; readonly offset: number } {
  const offset = marked.indexOf('|');
  if (offset === -1 || marked.indexOf('|', offset + 1) !== -1) {
    throw new Error('Mark one place with |');
  }
  return { text: marked.slice(0, offset) + marked.slice(offset + 1), offset };
}

/** Lines of a step's `spec` in a pipeline, below a complete ECR step; the cursor is in them. */
export function inSpec(...lines: readonly string[]): string {
  return inStep('type: BuildAndPushECR', 'spec:', ...lines.map((line) => `  ${line}`));
}

/** Lines of a step's mapping in a pipeline, between two other steps. */
export function inStep(...lines: readonly string[]): string {
  return [
    'pipeline:',
    '  stages:',
    '    - stage:',
    '        type: CI',
    '        spec:',
    '          execution:',
    '            steps:',
    '              - step:',
    '                  type: BuildAndPushGAR',
    '                  spec:',
    '                    host: us-docker.pkg.dev',
    '              - step:',
    ...lines.map((line) => `                  ${line}`),
    '              - step:',
    '                  type: Run',
    '                  spec:',
    '                    command: make',
    '',
  ].join('\n');
}
