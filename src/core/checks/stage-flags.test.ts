import { describe, expect, it } from 'vitest';
import { DEFAULT_VALUES } from '../expression/index.ts';
import type { Infrastructure } from '../model/infrastructure.ts';
import type { ProblemWithFixes } from '../model/problem.ts';
import { applyEdits } from '../model/text.ts';
import { isStepType, STEP_DEFINITIONS } from '../registries/index.ts';
import { exampleText } from '../testing/rule-example.ts';
import { outlineSteps, updateOutline } from '../yaml/index.ts';
import { checkSteps } from './index.ts';

const CODES = ['unknown-stage-flag', 'stage-flag-without-effect', 'stage-flag-value'];

/** Lines of a stage's variables: `NAME`, which is "true", or `NAME=value`, with its quotes. */
function declared(...names: readonly string[]): string {
  const items = names.map((written) => {
    const [name, value = '"true"'] = written.split('=');
    return `  - name: ${name}\n    type: String\n    value: ${value}`;
  });
  return ['variables:', ...items].join('\n');
}

const PUSH = 'spec:\n  tags:\n    - v1';
const RUN = '\n            - step:\n                type: Run\n                identifier: test\n';

function check(
  text: string,
  infrastructure: Infrastructure,
  outline = outlineSteps(text, isStepType),
) {
  const definitions = STEP_DEFINITIONS;
  const values = DEFAULT_VALUES;
  return checkSteps({ text, outline, definitions, infrastructure, values }).filter(({ code }) =>
    CODES.includes(code),
  );
}

/** What is said, how grave it is, and what it is said of. */
function told(text: string, problems: readonly ProblemWithFixes[]) {
  return problems.map(
    ({ code, severity, range }) => `${severity} ${code} ${text.slice(range.start, range.end)}`,
  );
}

interface Case {
  readonly on?: Infrastructure;
  readonly step?: string;
  readonly rest?: string;
}

const TABLE: readonly (readonly [
  what: string,
  names: readonly string[],
  told: readonly string[],
  rest?: Case,
])[] = [
  ['a flag of docker', ['PLUGIN_DAEMON_OFF'], []],
  ['another name of a flag', ['PLUGIN_TAG'], []],
  ['a variable that is no flag', ['REGION', 'container'], []],
  ['the role of another account', ['PLUGIN_USER_ROLE_ARN'], [], { on: 'kubernetes' }],
  ['a flag of kaniko on Kubernetes', ['PLUGIN_REPRODUCIBLE'], [], { on: 'kubernetes' }],
  ['a typing mistake', ['PLUGIN_AUTO_TAGS'], ['warning unknown-stage-flag PLUGIN_AUTO_TAGS']],
  [
    'a typing mistake beside another step',
    ['PLUGIN_AUTO_TAGS'],
    ['warning unknown-stage-flag PLUGIN_AUTO_TAGS'],
    { rest: RUN },
  ],
  [
    'a typing mistake in quotes, on Kubernetes',
    ['"PLUGIN_NO_PUSHH"'],
    ['warning unknown-stage-flag PLUGIN_NO_PUSHH'],
    { on: 'kubernetes' },
  ],
  ['a flag of nothing', ['PLUGIN_GARBAGE_BAG'], ['warning unknown-stage-flag PLUGIN_GARBAGE_BAG']],
  [
    'a flag that another step may read',
    ['PLUGIN_GARBAGE_BAG'],
    ['hint unknown-stage-flag PLUGIN_GARBAGE_BAG'],
    { rest: RUN },
  ],
  [
    'a flag of kaniko elsewhere',
    ['PLUGIN_REPRODUCIBLE'],
    ['warning stage-flag-without-effect PLUGIN_REPRODUCIBLE'],
  ],
  [
    'a flag of docker on Kubernetes, where an account may have buildx',
    ['PLUGIN_SQUASH'],
    ['hint stage-flag-without-effect PLUGIN_SQUASH'],
    { on: 'kubernetes' },
  ],
  [
    'a flag of buildx with layer caching',
    ['PLUGIN_SQUASH'],
    [],
    { on: 'kubernetes', step: `${PUSH}\n  caching: true` },
  ],
  [
    'a flag that one of two steps reads',
    ['PLUGIN_CREATE_REPOSITORY'],
    [],
    {
      step: '- step:\n    type: BuildAndPushECR\n- step:\n    type: BuildAndPushDockerRegistry\n',
    },
  ],
  [
    'a flag that none of two steps reads, told once',
    ['PLUGIN_CREATE_REPOSITORY'],
    ['warning stage-flag-without-effect PLUGIN_CREATE_REPOSITORY'],
    {
      step: '- step:\n    identifier: a\n- step:\n    identifier: b\n',
    },
  ],
  ['yes for true', ['PLUGIN_NO_CACHE="yes"'], ['warning stage-flag-value PLUGIN_NO_CACHE']],
  [
    'a word for a number',
    ['PLUGIN_PUSH_RETRY=three'],
    ['warning stage-flag-value PLUGIN_PUSH_RETRY'],
    { on: 'kubernetes' },
  ],
  ['other words of the plugins', ['PLUGIN_NO_CACHE=1', 'PLUGIN_DAEMON_OFF="F"'], []],
  ['a value that is known at run time', ['PLUGIN_NO_CACHE=<+pipeline.variables.cache>'], []],
  ['a variable without a value', ['PLUGIN_NO_CACHE='], []],
  [
    'a value of a flag that is not read, told once',
    ['PLUGIN_REPRODUCIBLE="yes"'],
    ['warning stage-flag-without-effect PLUGIN_REPRODUCIBLE'],
  ],
  [
    'a step that can’t run there',
    ['PLUGIN_AUTO_TAGS'],
    [],
    { step: 'type: BuildAndPushACR\nspec:\n  tags: [v1]' },
  ],
];

describe('flags among the variables of a stage', () => {
  for (const [what, names, expected, place = {}] of TABLE) {
    it(what, () => {
      const { on = 'harness-cloud', step = PUSH, rest = '' } = place;
      const text = exampleText(step, { variables: declared(...names) }).concat(rest.slice(1));
      expect(told(text, check(text, on))).toEqual(expected);
    });
  }

  it('get the name that was meant, unless another variable has it', () => {
    const text = exampleText(PUSH, { variables: declared('PLUGIN_AUTO_TAGS') });
    const [fix] = check(text, 'vm').flatMap(({ fixes }) => fixes);
    expect(applyEdits(text, fix?.edits ?? [])).toBe(text.replace('AUTO_TAGS', 'AUTO_TAG'));
    const taken = exampleText(PUSH, { variables: declared('PLUGIN_AUTO_TAGS', 'PLUGIN_AUTO_TAG') });
    expect(check(taken, 'vm').flatMap(({ fixes }) => fixes)).toEqual([]);
  });

  it.each([
    ['PLUGIN_NO_CACHE="yes"', 'PLUGIN_NO_CACHE="true"'],
    ["PLUGIN_NO_CACHE='off'", "PLUGIN_NO_CACHE='false'"],
    ['PLUGIN_NO_CACHE=on', 'PLUGIN_NO_CACHE="true"'],
    ['PLUGIN_NO_CACHE=maybe', null],
    ['PLUGIN_NO_CACHE=*word', null],
  ])('take the value that was meant: %s', (written, mended) => {
    const textOf = (variable: string) =>
      `x: &word "yes"\n${exampleText(PUSH, { variables: declared(variable) })}`;
    const text = textOf(written);
    const fixes = check(text, 'vm').flatMap((problem) => problem.fixes);
    expect(fixes.map(({ edits }) => applyEdits(text, edits))).toEqual(
      mended === null ? [] : [textOf(mended)],
    );
  });

  it('stay at their place while other lines change', () => {
    let text = exampleText(`- step:\n    identifier: a\n- step:\n    identifier: b\n`, {
      variables: declared('PLUGIN_AUTO_TAGS'),
    });
    let outline = outlineSteps(text, isStepType);
    for (const [was, now] of [
      ['name: Release', 'name: Release of the shop'],
      ['identifier: a', 'identifier: another'],
      ['"true"', '"false"'],
      ['name: Build', 'name: B'],
      ['PLUGIN_AUTO_TAGS', 'PLUGIN_AUTO_TAAG'],
    ] as const) {
      const start = text.indexOf(was);
      const edits = [{ range: { start, end: start + was.length }, text: now }];
      const next = applyEdits(text, edits);
      outline = updateOutline({ text, outline }, edits, next, isStepType);
      text = next;
      const name = /PLUGIN_\w+/.exec(text)?.[0];
      expect(told(text, check(text, 'vm', outline))).toEqual([
        `warning unknown-stage-flag ${name}`,
      ]);
    }
  });

  it('are told at the first step where the name is written elsewhere', () => {
    const variables = `variables:\n  - name: *flag\n    type: String\n    value: "1"`;
    const text = `x: &flag PLUGIN_AUTO_TAGS\n${exampleText(PUSH, { variables })}`;
    const [problem] = check(text, 'vm');
    expect(problem?.range.start).toBe(text.indexOf('type: BuildAndPush'));
    expect(problem?.fixes).toEqual([]);
  });
});
