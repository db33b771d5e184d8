import { describe, expect, it } from 'vitest';
import { checkText } from '../document/index.ts';
import { DEFAULT_VALUES } from '../expression/index.ts';
import { judge, specOf, tagged } from '../testing/rule-case.ts';
import { exampleText } from '../testing/rule-example.ts';

const target = (text: string) => specOf('BuildAndPushDockerRegistry', `target: ${text}`);

/** An example of a step below another one. */
const below = (identifier: string, step: string) =>
  `- step:\n    identifier: ${identifier}\n- step:\n${step.replace(/^/gm, '    ')}`;

const NUMBER = '<+pipeline.sequenceId>';
const COMMIT = '- <+codebase.commitSha>';
const C = 'target: <+input>.default(c).allowedValues(a,b,c)';
const LATE = 'timeout: <+input>.executionInput()';

describe('nothing is said of', () => {
  it.each([
    ['a variable of one’s own', tagged('<+pipeline.variables.sequenceid>')],
    [
      'an output of another step',
      below('prepare', target('<+steps.prepare.output.outputVariables.stage>')),
    ],
    ['a path of the product that is not listed', target('<+pipeline.executionUrl>')],
    ['the codebase of the pipeline', target('<+pipeline.properties.ci.codebase.repoName>')],
    ['the body of a webhook', target('<+trigger.payload.pull_request.title>')],
    ['a method of Java that is not listed', target('<+stage.identifier.strip()>')],
    ['a nested call', target('<+<+stage.identifier>.toLowerCase().replace("_","-")>')],
    ['a variable of Docker in a build argument', dollar()],
    ['a runtime input', target('<+input>')],
    ['a default', target('<+input>.default(runtime)')],
    ['a default that is allowed', target('<+input>.default(a).allowedValues(a,b)')],
    ['a pattern', target('<+input>.regex(^[a-z]+$)')],
    ['a pattern of Java', target('<+input>.regex((?i)[a-z]+)')],
    ['an expression as default', target('<+input>.default(<+stage.identifier>)')],
    ['a method in a default', target('<+input>.default(<+<+stage.identifier>.trim()>)')],
    ['brackets in a pattern', target('<+input>.regex((a|b).c(d))')],
    [
      'a default beside values that only the product knows',
      target('<+input>.default(a).allowedValues(<+stage.identifier>)'),
    ],
    ['an input in a nested call', target('<+<+input>.toLowerCase()>')],
    ['an input during the run', target('<+input>.executionInput()')],
    [
      'a secret by an expression',
      specOf('BuildAndPushECR', 'connectorRef: <+secrets.getValue(<+pipeline.variables.s>)>'),
    ],
    ['a difference', tagged('<+pipeline.variables.build-1>')],
    ['a variable where none is declared', target('<+pipeline.variables.a>')],
    [
      'the output of a step of a similar Id',
      below('push', target('<+steps.push.output.outputVariables.A>')),
    ],
  ])('%s', (_, example) => {
    expect(judge(example).codes).toEqual([]);
  });
});

function dollar(): string {
  return specOf('BuildAndPushDockerRegistry', 'buildArgs:', '  HOME: $HOME/app');
}

describe('a mistake in an expression is told, and mended where it can be', () => {
  it.each([
    ['an open path', tagged('v<+pipeline.sequenceId'), 'open-expression', `- v${NUMBER}`],
    ['an open call', tagged('<+stage.identifier.trim('), 'open-expression', null],
    ['GitHub’s commit', tagged('$GITHUB_SHA'), 'foreign-expression', '- <+codebase.commitSha>'],
    ['Drone’s build', tagged('1.$DRONE_BUILD_NUMBER'), 'foreign-expression', `- 1.${NUMBER}`],
    [
      'double braces',
      tagged('"{{ codebase.shortCommitSha }}"'),
      'foreign-expression',
      '- "<+codebase.shortCommitSha>"',
    ],
    ['a variable of a shell', tagged('$VERSION'), 'foreign-expression', null],
    ['a variable in the name', repo('team/$NAME'), 'foreign-expression', null],
    ['another case', tagged('<+codebase.commitsha>'), 'expression-variable', COMMIT],
    ['a slip', tagged('<+pipeline.sequnceId>'), 'expression-variable', `- ${NUMBER}`],
    ['a slip in the root', tagged('<+pipline.sequenceId>'), 'expression-variable', `- ${NUMBER}`],
    ['a method in another case', lower('toLowercase'), 'expression-function', lowered()],
    ['a method of another language', lower('lower'), 'expression-function', lowered()],
    ['a default that is not allowed', input('.default(c).allowedValues(a,b)'), 'input-default', C],
    ['a default with an asterisk', input('.default(*)'), 'input-default', null],
    [
      'a default that the field does not take',
      specOf('BuildAndPushECR', 'account: <+input>.default(123)'),
      'input-default',
      null,
    ],
    [
      'a word for a switch as default',
      specOf('BuildAndPushECR', 'optimize: <+input>.default(yes)'),
      'input-default',
      null,
    ],
    [
      'a value twice',
      input('.allowedValues(a,b,a)'),
      'input-choices',
      'target: <+input>.allowedValues(a,b)',
    ],
    ['an open bracket', input('.regex([a-z)'), 'input-regex', null],
    ['a default outside its pattern', input('.default(A).regex([a-z]+)'), 'input-regex', null],
    [
      'a method in lower case',
      input('.allowedvalues(a,b)'),
      'input-method',
      'target: <+input>.allowedValues(a,b)',
    ],
    ['an input inside of text', target('test-<+input>'), 'input-form', null],
    ['text behind an input', input('.default(a)-x'), 'input-form', null],
    ['an open call of an input', input('.default(a'), 'input-form', null],
    ['a call without brackets', input('.executionInput'), 'input-form', null],
    ['a blank before an input', target('" <+input>"'), 'input-form', 'target: "<+input>"'],
    ['a method of nobody', input('.choose(a,b)'), 'input-method', null],
    [
      'an output of the step itself',
      `identifier: push\n${target('<+execution.steps.push.output.outputVariables.A>')}`,
      'own-output',
      null,
    ],
    [
      'a dash in the name of a variable',
      tagged('v<+stage.variables.image-tag>'),
      'variable-dash',
      `- v<+stage.variables.get("image-tag")>`,
    ],
    [
      'a secret without quotes',
      specOf('BuildAndPushECR', 'connectorRef: <+secrets.getValue(account.aws)>'),
      'secret-quotes',
      'connectorRef: <+secrets.getValue("account.aws")>',
    ],
    ['a timeout that is asked late', LATE, 'input-execution', 'timeout: <+input>'],
  ])('%s', (_, example, code, mended) => {
    const found = judge(example);
    expect(found.codes).toEqual([code]);
    expect(found.mended).toBe(mended);
    expect(found.left.includes(code)).toBe(mended === null);
  });
});

function repo(text: string): string {
  return specOf('BuildAndPushDockerRegistry', `repo: ${text}`);
}

function input(methods: string): string {
  return target(`<+input>${methods}`);
}

function lower(method: string): string {
  return target(`<+stage.identifier.${method}()>`);
}

function lowered(): string {
  return lower('toLowerCase').split('\n').at(-1)?.trim() ?? '';
}

describe('a variable that the document declares', () => {
  const written = (text: string) =>
    exampleText(tagged(text), {
      variables: 'variables:\n  - {name: version, type: String, value: <+input>}',
    }).replace('  stages:', '  variables:\n    - {name: image, type: String, value: a}\n  stages:');
  const told = (text: string) =>
    checkText({ text: written(text), infrastructure: 'kubernetes', values: DEFAULT_VALUES })
      .filter(({ code }) => code === 'undeclared-variable')
      .flatMap(({ message, fixes }) => [message, ...fixes.map(({ title }) => title)]);

  it.each([
    ['<+stage.variables.version>'],
    ['<+pipeline.variables.image>'],
    ['<+pipeline.variables.image.toLowerCase()>'],
    ['<+pipeline.variables.get("other")>'],
    ['<+pipeline.stages.build.variables.other>'],
  ])('%s is known', (text) => {
    expect(told(text)).toEqual([]);
  });

  it('may be declared where a template is used', () => {
    const text = written('<+stage.variables.other>').replace(/^[\s\S]*- stage:\n/, 'template:\n');
    const request = { text, infrastructure: 'kubernetes', values: DEFAULT_VALUES } as const;
    expect(checkText(request)).toEqual([]);
  });

  it.each([
    ['<+stage.variables.verison>', 'Use stage.variables.version'],
    ['<+pipeline.variables.images>-1', 'Use pipeline.variables.image'],
    ['<+pipeline.variables.version>', undefined],
  ])('%s is not', (text, title) => {
    const [message, fix] = told(text);
    expect(message).toContain('is not declared');
    expect(fix).toBe(title);
  });
});
