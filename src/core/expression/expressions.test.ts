import { describe, expect, it } from 'vitest';
import { EXPRESSION_FUNCTIONS } from './functions/index.ts';
import { resolveText } from './resolve.ts';
import { EXPRESSION_VARIABLES } from './variables/index.ts';

const VALUES = {
  'pipeline.sequenceId': '9',
  'pipeline.name': 'Pay ments',
  'pipeline.variables.version': '1.4.2',
  'pipeline.variables.my-var': 'blue',
  'pipeline.variables.pad': '007',
  'stage.variables.flavour': 'Slim',
  'codebase.branch': 'feature/Pay-7',
  'codebase.commitSha': '8c1f2e90d4a7b35c6f1e2d3a4b5c6d7e8f901234',
  'codebase.tag': 'null',
  'codebase.prNumber': '8',
  'codebase.build.type': 'branch',
  'matrix.os': 'linux',
  'strategy.iteration': '2',
  'trigger.payload.labels[0].name': 'ship',
  'regex.extract("x", codebase.branch)': 'by hand',
};

const CASES: readonly (readonly [source: string, result: string])[] = [
  // Paths.
  ['<+pipeline.sequenceId>', '9'],
  ['<+ pipeline.sequenceId >', '9'],
  ['<+<+pipeline.sequenceId>>', '9'],
  ['<+pipeline.variables.get("version")>', '1.4.2'],
  ["<+pipeline.variables.get('my-var')>", 'blue'],
  ['<+pipeline.variables.my-var>', 'blue'],
  ['<+pipeline.variables["my-var"]>', 'blue'],
  ['<+pipeline.variables.get("my-var").toUpperCase()>', 'BLUE'],
  ['<+pipeline.variables.get("my" + "-var")>', 'blue'],
  ['<+codebase.build.type>', 'branch'],
  ['<+trigger.payload.labels[0].name>', 'ship'],
  ['v<+pipeline.variables.version>-<+pipeline.sequenceId>', 'v1.4.2-9'],
  // Methods, on a path and on a nested expression.
  ['<+codebase.branch.toLowerCase()>', 'feature/pay-7'],
  ['<+<+codebase.branch>.toLowerCase()>', 'feature/pay-7'],
  ['<+<+codebase.branch>.replace("/","-")>', 'feature-Pay-7'],
  ['<+<+codebase.branch>.replace("/", "-").toLowerCase()>', 'feature-pay-7'],
  ["<+<+codebase.branch>.replace('/', '-')>", 'feature-Pay-7'],
  ['<+<+codebase.branch>.replaceAll("[^A-Za-z0-9]+","-")>', 'feature-Pay-7'],
  ['<+<+codebase.branch>.replaceFirst("^feature/","")>', 'Pay-7'],
  ['<+<+codebase.branch>.split("/")[0]>', 'feature'],
  ['<+<+codebase.branch>.split("/")[1].toLowerCase()>', 'pay-7'],
  ['<+<+codebase.branch>.split("/").get(1)>', 'Pay-7'],
  ['<+<+codebase.branch>.split("/").length>', '2'],
  ['<+<+codebase.branch>.split("/").size()>', '2'],
  ['<+<+codebase.commitSha>.substring(0,7)>', '8c1f2e9'],
  ['<+codebase.commitSha.substring(33)>', '8f901234'.slice(1)],
  ['<+<+codebase.branch>.substring(0, <+codebase.branch>.indexOf("/"))>', 'feature'],
  ['<+<+codebase.branch>.contains("feature")>', 'true'],
  ['<+<+codebase.branch>.startsWith("feature/")>', 'true'],
  ['<+<+codebase.branch>.endsWith("/x")>', 'false'],
  ['<+<+codebase.branch>.indexOf("/")>', '7'],
  ['<+<+codebase.branch>.lastIndexOf("-")>', '11'],
  ['<+<+codebase.branch>.charAt(0)>', 'f'],
  ['<+<+codebase.branch>.length()>', '13'],
  ['<+codebase.branch.length>', '13'],
  ['<+<+pipeline.name>.replace(" ","_").trim()>', 'Pay_ments'],
  ['<+"v".concat(<+pipeline.variables.version>)>', 'v1.4.2'],
  ['<+<+codebase.build.type>.equalsIgnoreCase("BRANCH")>', 'true'],
  ['<+<+pipeline.variables.version>.matches("\\\\d+\\\\.\\\\d+\\\\.\\\\d+")>', 'true'],
  ['<+<+codebase.branch>.replace("/", "<+matrix.os>")>', 'featurelinuxPay-7'],
  ['<+codebase.branch.replace(">","<+")>', 'feature/Pay-7'],
  // Operators.
  ['<+"v" + <+pipeline.sequenceId>>', 'v9'],
  ['<+<+pipeline.sequenceId> + "-rc">', '9-rc'],
  ['<+<+matrix.os> + "-" + <+pipeline.variables.version>>', 'linux-1.4.2'],
  ['<+<+pipeline.sequenceId> + 1>', '10'],
  ['<+<+pipeline.sequenceId> + <+strategy.iteration>>', '11'],
  ['<+<+pipeline.variables.pad> + 1>', '8'],
  ['<+"1" + "2">', '12'],
  ['<+<+pipeline.sequenceId> - 1>', '8'],
  ['<+<+pipeline.sequenceId> * 10 + 1>', '91'],
  ['<+(<+pipeline.sequenceId> + 1) * 10>', '100'],
  ['<+<+pipeline.sequenceId> / 2>', '4'],
  ['<+<+pipeline.sequenceId> % 2>', '1'],
  ['<+-<+pipeline.sequenceId>>', '-9'],
  ['<+<+codebase.branch> == "main">', 'false'],
  ['<+<+codebase.branch> != "main">', 'true'],
  ['<+<+codebase.build.type> eq "branch">', 'true'],
  ['<+<+pipeline.sequenceId> == "9">', 'true'],
  ['<+<+pipeline.sequenceId> > 3>', 'true'],
  ['<+<+pipeline.sequenceId> >= 9>', 'true'],
  ['<+<+pipeline.sequenceId> < 10>', 'true'],
  ['<+<+pipeline.sequenceId> <= 8>', 'false'],
  ['<+"10" < "9">', 'true'],
  ['<+<+codebase.branch> =~ "feature/.*">', 'true'],
  ['<+<+codebase.branch> !~ "feature/.*">', 'false'],
  ['<+<+matrix.os> =~ ["linux","windows"]>', 'true'],
  ['<+<+codebase.branch> =^ "feature">', 'true'],
  ['<+<+codebase.branch> =$ "main">', 'false'],
  ['<+<+codebase.build.type> == "branch" && <+matrix.os> == "linux">', 'true'],
  ['<+<+codebase.build.type> == "tag" || <+matrix.os> == "linux">', 'true'],
  ['<+!(<+matrix.os> == "linux")>', 'false'],
  ['<+not (<+matrix.os> == "linux") or true>', 'true'],
  // Conditions.
  ['<+<+codebase.branch> == "main" ? "latest" : <+matrix.os>>', 'linux'],
  ['<+<+codebase.branch> == "main" ? "latest" : "dev-" + <+pipeline.sequenceId>>', 'dev-9'],
  ['<+<+pipeline.sequenceId> > 5 ? "many" : "few">', 'many'],
  ['<+<+codebase.tag> != null ? <+codebase.tag> : "none">', 'none'],
  ['<+<+codebase.tag> ?: "none">', 'none'],
  ['<+<+codebase.tag> ?? "none">', 'none'],
  ['<+<+matrix.os> == "mac" ? "a" : <+matrix.os> == "linux" ? "b" : "c">', 'b'],
  ['<+"<+codebase.tag>" == "null" ? "none" : "some">', 'none'],
  // A value that the product lacks.
  ['<+codebase.tag>', 'null'],
  ['v<+codebase.tag>', 'vnull'],
  ['<+"v" + <+codebase.tag>>', 'vnull'],
  ['<+<+codebase.tag>.replace("v","")>', 'null'],
  ['<+<+codebase.tag>.split("/")[0]>', 'null'],
  ['<+<+codebase.tag> == null>', 'true'],
  ['<+<+codebase.tag> == "null">', 'false'],
  ['<+<+codebase.branch>.split("/")[7]>', 'null'],
  // Literals.
  ['<+"a>b">', 'a>b'],
  ["<+'it\\'s'>", "it's"],
  ['<+true>', 'true'],
  ['<+null>', 'null'],
  ['<+1.5 + 1>', '2.5'],
  // Runtime inputs.
  ['<+input>.default(<+codebase.branch>)', 'feature/Pay-7'],
  ['<+<+input>.default(Ab).toLowerCase()>', 'ab'],
  // A sample value for the expression as a whole goes first.
  ['<+regex.extract("x", codebase.branch)>', 'by hand'],
];

describe('an expression comes to', () => {
  it.each(CASES)('%s is %s', (source, result) => {
    expect(resolveText(source, VALUES)).toMatchObject({
      text: result,
      unresolved: [],
      failures: [],
    });
  });
});

describe('an expression that lacks sample values names each of them', () => {
  it.each<readonly [source: string, unresolved: readonly string[]]>([
    ['<+a.b>-<+a.b>-<+c.d>', ['<+a.b>', '<+c.d>']],
    ['<+<+a.b>.replace("/","-")>', ['<+a.b>']],
    ['<+a.b.replace("/","-")>', ['<+a.b>']],
    ['<+<+a.b> + <+c.d>>', ['<+a.b>', '<+c.d>']],
    ['<+<+a.b> == "x" ? <+c.d> : "y">', ['<+a.b>']],
    ['<+<+codebase.tag> == null ? <+c.d> : <+e.f>>', ['<+c.d>']],
    ['<+false && <+a.b>>', []],
    ['<+stage.variables.no-such>', ['<+stage.variables.no-such>']],
    ['<+stage.variables.get("no-such")>', ['<+stage.variables.no-such>']],
    ['<+secrets.getValue("token")>', ['<+secrets.getValue("token")>']],
    ['<+input>', ['<+input>']],
    ['<+input>.allowedValues(a,b)', ['<+input>.allowedValues(a,b)']],
  ])('%s', (source, unresolved) => {
    const { text, ...others } = resolveText(source, VALUES);
    expect(others).toMatchObject({ unresolved, failures: [], dynamic: true });
    expect(text === null).toBe(unresolved.length > 0);
  });
});

describe('a mistake in an expression is told with its place', () => {
  it.each<readonly [source: string, code: string, place: string]>([
    ['<+<+codebase.branch>.replac("/","-")>', 'unknown-function', 'replac'],
    ['<+<+codebase.branch>.getClass()>', 'unknown-function', 'getClass'],
    ['<+<+codebase.branch>.constructor("x")>', 'unknown-function', 'constructor'],
    ['<+<+codebase.branch>.toString.call("x")>', 'wrong-value', 'toString'],
    ['<+regex.extract("a", "b")>', 'unknown-function', 'extract'],
    ['<+alert("x")>', 'unknown-function', 'alert'],
    ['<+<+codebase.branch>.replace("/")>', 'wrong-arguments', 'replace'],
    ['<+<+codebase.branch>.toLowerCase(1)>', 'wrong-arguments', 'toLowerCase'],
    ['<+<+codebase.branch>.charAt("x")>', 'wrong-arguments', 'charAt'],
    ['<+<+codebase.branch>.substring(0,99)>', 'wrong-arguments', 'substring'],
    ['<+<+codebase.branch>.replaceAll("(","")>', 'wrong-arguments', 'replaceAll'],
    ['<+<+codebase.branch>.split("/").trim()>', 'wrong-arguments', 'trim'],
    ['<+codebase.branch.__proto__>', 'wrong-value', '__proto__'],
    ['v<+<+codebase.branch>.split("/")>', 'wrong-value', '<+<+codebase.branch>.split("/")>'],
    ['<+<+codebase.branch> - 1>', 'wrong-value', '<+codebase.branch> - 1'],
    ['<+1 / 0>', 'wrong-value', '1 / 0'],
    ['<+1 | 2>', 'wrong-value', '1 | 2'],
    ['<+<+codebase.branch> == >', 'syntax', ''],
    ['<+true ? 1>', 'syntax', ''],
    ['<+>', 'syntax', ''],
    ['<+a, b>', 'syntax', 'a, b'],
    ['<+<+codebase.branch>..x>', 'syntax', '.x'],
  ])('%s: %s', (source, code, place) => {
    const { text, failures } = resolveText(source, VALUES);
    expect(text).toBeNull();
    expect(failures).toMatchObject([{ code, message: expect.stringMatching(/\.$/) }]);
    const range = failures[0]?.range ?? { start: -1, end: -1 };
    expect(source.slice(range.start, range.end)).toBe(place);
  });
});

describe('the records of functions and variables', () => {
  it.each(EXPRESSION_FUNCTIONS)('$name shows itself on a true example', ({ name, example }) => {
    expect(example.source).toContain(`${name}(`);
    expect(resolveText(example.source, {}).text).toBe(example.result);
  });

  it('name every function and every path once', () => {
    const names = EXPRESSION_FUNCTIONS.map(({ name }) => name);
    const paths = EXPRESSION_VARIABLES.map(({ path }) => path);
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(paths).size).toBe(paths.length);
  });
});
