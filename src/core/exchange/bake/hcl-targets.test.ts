import { describe, expect, it } from 'vitest';
import { hclTargets } from './hcl-targets.ts';

const FILE = `
variable "REG" { default = "ghcr.io/team" } # the registry
variable "TAG" {
  default = "v1"
  validation {
    condition = TAG != ""
  }
}
variable "UNSET" {}
variable "DEBUG" { default = false }
variable "FULL" { default = "$${'{'}REG}/app" }
plain = "p"
function "tag" {
  params = [name]
  result = ["$${'{'}REG}/$${'{'}name}:$${'{'}TAG}"]
}
`;

/** What one setting of a target comes to. */
function value(expression: string, more = ''): unknown {
  const { targets } = hclTargets(`${FILE}target "a" {\n  x = ${expression}\n${more}}\n`);
  return Object.values(targets).map((target) => Object(target).x)[0];
}

describe('an expression', () => {
  it.each<[source: string, value: unknown]>([
    ['"a"', 'a'],
    [`"\${TAG}-\${plain}"`, 'v1-p'],
    [`"\${FULL}:x"`, 'ghcr.io/team/app:x'],
    [`"$\${TAG} %%{y}"`, `\${TAG} %{y}`],
    ['UNSET', '<+pipeline.variables.UNSET>'],
    ['["a", "b",]', ['a', 'b']],
    ['{a = "1", "b" : TAG}', { a: '1', b: 'v1' }],
    ['tag("app")', ['ghcr.io/team/app:v1']],
    ['concat(tag("a"), ["b"])', ['ghcr.io/team/a:v1', 'b']],
    ['DEBUG ? "d" : "r"', 'r'],
    ['TAG == "v1" && !DEBUG ? 1 + 2 * 3 : 0', 7],
    ['notequal("", TAG) ? upper(TAG) : null', 'V1'],
    ['format("%s/%s", REG, join("-", split(".", "1.2")))', 'ghcr.io/team/1-2'],
    [`"\${replace("a.b", ".", "\${"-"}")}"`, 'a-b'],
    ['["a", "b"][1]', 'b'],
    ['{a = {b = "c"}}.a.b', 'c'],
    [`[for x in ["a", "b"] : "t/\${x}:1" if x != "b"]`, ['t/a:1']],
    [`[for i, x in ["a", "b"] : "\${i}\${x}"]`, ['0a', '1b']],
    ['{for k, v in {a = "1"} : v => k}', { 1: 'a' }],
    [`"v\${formatdate("YYYY", timestamp())}"`, 'v<+pipeline.variables.date>'],
    ['BAKE_CMD_CONTEXT', '.'],
    ['<<E\nline "x\nE', 'line "x\n'],
    ['"a\\n\\"b\\""', 'a\n"b"'],
  ])('%s', (source, expected) => {
    expect(value(source)).toEqual(expected);
  });

  it.each([
    ['[for x in "a" : x]', 'Line 18: for goes over lists and maps only.'],
    ['[for x of ["a"] : x]', 'Line 18: in is missing.'],
    ['bcrypt("a")', 'Line 18: bcrypt() is not read here.'],
    [`"\${bcrypt("a")}"`, 'Line 18: bcrypt() is not read here.'],
    ['"a', 'Line 18: a quote is not closed.'],
    ['"%{ if true }x%{ endif }"', 'Line 18: %{ is not read here.'],
    [`${'('.repeat(5000)}1${')'.repeat(5000)}`, 'Line 18: the expression is nested too deeply.'],
  ])('%.40s can’t be read', (source, message) => {
    expect(() => value(source)).toThrow(message);
  });
});

it('a matrix makes a target of each round', () => {
  const { targets } = hclTargets(
    `target "a" {\n  name = "a-\${v}-\${o.k}"\n  matrix = {v = ["1", "2"], o = [{k = "x"}]}\n  tags = ["t/a:\${v}"]\n}`,
  );
  expect(targets).toEqual({ 'a-1-x': { tags: ['t/a:1'] }, 'a-2-x': { tags: ['t/a:2'] } });
});

it.each([
  ['variable "A" { default = B }\nvariable "B" { default = A }', 'A is made of itself.'],
  ['function "A" {\n  params = []\n  result = A()\n}\nB = A()', ''],
])('circles end: %j', (file, message) => {
  const text = `${file}\ntarget "a" {\n  x = ${message === '' ? 'A()' : 'A'}\n}`;
  expect(() => hclTargets(text)).toThrow(message || 'A() calls itself.');
});

it('tells of variables without a value', () => {
  expect(hclTargets(`variable "X" {}\ntarget "a" {\n  x = X\n}`).notes).toMatchObject([
    { subject: 'X' },
  ]);
});
