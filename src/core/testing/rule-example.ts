import type { RuleExample } from '../checks/rule.ts';
import { type Dockerfiles, NO_DOCKERFILES, readDockerfile } from '../dockerfile/index.ts';
import type { Problem } from '../model/problem.ts';
import { pipelineText } from './pipeline.ts';

/** The keys of `spec` that make a step of each type right; what an example leaves out is taken from here. */
const RIGHT: Readonly<Record<string, readonly string[]>> = {
  BuildAndPushECR: [
    'connectorRef: account.aws',
    'region: us-east-1',
    'account: "123456789012"',
    'imageName: team/app',
  ],
  BuildAndPushACR: [
    'connectorRef: account.azure',
    'repository: myteam.azurecr.io/app',
    'subscriptionId: 00000000-0000-0000-0000-000000000000',
  ],
  BuildAndPushDockerRegistry: ['connectorRef: account.hub', 'repo: team/app'],
  BuildAndPushGAR: [
    'connectorRef: account.google',
    'host: us-docker.pkg.dev',
    'projectID: my-project',
    'imageName: images/app',
  ],
  BuildAndPushGCR: [
    'connectorRef: account.google',
    'host: gcr.io',
    'projectID: my-project',
    'imageName: app',
  ],
};

/** Splits lines before each line that starts with a key at column 0. */
function chunks(lines: readonly string[]): readonly (readonly string[])[] {
  const result: string[][] = [];
  for (const line of lines) {
    const last = result.at(-1);
    if (last === undefined || /^[\w"'.]/.test(line)) {
      result.push([line]);
    } else {
      last.push(line);
    }
  }
  return result;
}

function keyOf(chunk: readonly string[]): string {
  return /^[\w"'.]*/.exec(chunk[0] ?? '')?.[0] ?? '';
}

/** `given` with those of `others` whose keys it lacks. */
function withMissing(given: readonly string[], others: readonly string[]): readonly string[] {
  const keys = new Set(chunks(given).map(keyOf));
  return [...given, ...others.filter((line) => !keys.has(keyOf([line])))];
}

function dedented(lines: readonly string[], by: number): readonly string[] {
  return lines.map((line) => line.slice(by));
}

function wholeStep(lines: readonly string[], index: number): string {
  const given = chunks(lines);
  const written = given.find((chunk) => keyOf(chunk) === 'spec');
  const typed = withMissing(given.filter((chunk) => chunk !== written).flat(), [
    'type: BuildAndPushDockerRegistry',
    `name: Push ${index}`,
    `identifier: push_${index}`,
  ]);
  const type = /^type: (\w+)$/m.exec(typed.join('\n'))?.[1] ?? '';
  const spec = withMissing(dedented(written?.slice(1) ?? [], 2), [
    ...(RIGHT[type] ?? []),
    'tags: [v1]',
  ]);
  return [
    'step:',
    ...[...typed, 'spec:', ...dedented(spec, 0).map((line) => `  ${line}`)].map(
      (line) => `  ${line}`,
    ),
    '',
  ].join('\n');
}

/** Lines in front of a key that stands in a column. */
function linesBefore(key: string, column: number, text: string, lines = ''): string {
  const indented = lines === '' ? '' : lines.replace(/^/gm, ' '.repeat(column)).concat('\n');
  return text.replace(new RegExp(`^ {${column}}${key}:$`, 'm'), `${indented}$&`);
}

/**
 * A whole pipeline around the example of a rule: what the example leaves out is right, and the stage
 * has what the example says of it.
 */
export function exampleText(
  example: string,
  { stage, variables }: Pick<RuleExample, 'stage' | 'variables'> = {},
): string {
  const text = linesBefore('execution', 10, stepsText(example), stage);
  return linesBefore('spec', 8, text, variables);
}

function stepsText(example: string): string {
  if (!example.startsWith('- step:')) {
    return pipelineText(wholeStep(example.split('\n'), 0));
  }
  const items = example.split(/^- step:\n/m).slice(1);
  return pipelineText(
    ...items.map((item, index) => wholeStep(dedented(item.trimEnd().split('\n'), 4), index)),
  );
}

/** The Dockerfile of an example at the place where steps look for one. */
export function dockerfilesOf(text: string | undefined): Dockerfiles {
  return text === undefined ? NO_DOCKERFILES : new Map([['Dockerfile', readDockerfile(text)]]);
}

/** The codes of problems, each once. */
export function codesOf(problems: readonly Problem[]): readonly string[] {
  return [...new Set(problems.map(({ code }) => code))];
}

/** The bad example of a rule and the good one, each in a whole pipeline. */
export function exampleTexts(example: RuleExample): {
  readonly bad: string;
  readonly good: string;
} {
  const { bad, good, declared } = example;
  const whole = (text: string, variables = example.variables) =>
    exampleText(text, variables === undefined ? example : { ...example, variables });
  return { bad: whole(bad, declared?.bad), good: whole(good, declared?.good) };
}
