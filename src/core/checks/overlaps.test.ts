import { describe, expect, it } from 'vitest';
import { checkText, readOwnConfig } from '../document/index.ts';
import { DEFAULT_VALUES } from '../expression/index.ts';
import type { FieldDefinition, StepDefinition } from '../fields/index.ts';
import { INFRASTRUCTURES } from '../model/infrastructure.ts';
import { pathOf } from '../model/path.ts';
import type { Problem } from '../model/problem.ts';
import { STEP_DEFINITIONS } from '../registries/index.ts';
import { dockerfilesOf, exampleText, exampleTexts } from '../testing/rule-example.ts';
import { RULE_RECORDS } from './rules.ts';

/**
 * Rules that look at something else than the value itself, so that the value may have a mistake of its
 * own: where it stands, what stands beside it or is missing, where the step runs, how YAML reads it.
 */
const OF_SOMETHING_ELSE: ReadonlySet<string> = new Set([
  'alternatives-together',
  'ambiguous-scalar',
  'auto-tag-builds',
  'base-image-connectors',
  'base-image-credentials',
  'build-secrets',
  'cache-needs-buildx',
  'clear-secret',
  'fixed-value-only',
  'flag-without-effect',
  'list-as-text',
  'map-as-text',
  'required-field',
  'secret-quotes',
  'setting-infrastructure',
  'tag-twice',
  'whole-input',
]);

/** Pairs that tell two mistakes of one value. */
const TWO_MISTAKES: ReadonlySet<string> = new Set([
  // The default is refused by the product, and the reference by its registry.
  'input-default + repository-name',
  'input-default + tag-characters',
  // A name that is a list is no variable either.
  'key-not-text + unknown-flag',
]);

/** Pairs of rules that report at one place and tell the same mistake, as far as the tables know. */
function overlaps(problems: readonly Problem[]): readonly string[] {
  return problems.flatMap((one, index) =>
    problems
      .slice(index + 1)
      .filter(({ range }) => range.start === one.range.start && range.end === one.range.end)
      .filter(({ code }) => ![one.code, code].some((each) => OF_SOMETHING_ELSE.has(each)))
      .map(({ code }) => [one.code, code].toSorted().join(' + '))
      .filter((pair) => !TWO_MISTAKES.has(pair)),
  );
}

describe.each(RULE_RECORDS)('$code', ({ example }) => {
  it.each(INFRASTRUCTURES)('is not told twice in its own example on %s', (infrastructure) => {
    const problems = checkText({
      text: exampleTexts(example).bad,
      infrastructure,
      values: DEFAULT_VALUES,
      config: readOwnConfig(example.config ?? '').config,
      dockerfiles: dockerfilesOf(example.dockerfile?.bad),
    });
    expect(overlaps(problems)).toEqual([]);
  });
});

/** Values of all kinds of mistakes, as YAML writes them. */
const VALUES = [
  ...['', '""', 'null', '+1.0', '1.10', '010', 'yes', 'latest', 'x y', 'a,b', 'A/B', '-a', 'a:b:c'],
  ...['https://x/y', '../..', 'a/..', `a@sha256:${'a'.repeat(64)}`, 'a'.repeat(300), "'C:\\a\\b'"],
  ...['"<+codebase.branch"', '<+codebase.brnch>', '<+pipeline.name>', '<+trigger.branch>'],
  ...['<+stage.variables.my-var>', '<+matrix.x>', '<+input>.default(*a)', '<+steps.gone.output.a>'],
  ...['<+secrets.getValue(a)>', `'<+secrets.getValue("a")>'`, '"{{ github.sha }}"', '$(TAG)'],
  ...['AKIAIOSFODNN7EXAMPLE', '[a, b]', '[x y, x y]', '[[a]]', '{a: b}', '{A B: x}', '{a: [b]}'],
];

/** The example of a step with a value at a field. */
function stepWith({ type }: StepDefinition, { key }: FieldDefinition, value: string): string {
  const path = pathOf(key);
  const lines = path.map((part, depth) => `${'  '.repeat(depth)}${part}:`);
  return [`type: ${type}`, `${lines.join('\n')} ${value}`].join('\n');
}

/** The fields of a step type that no type before it has too. */
function ownFields(definition: StepDefinition): readonly FieldDefinition[] {
  const before = STEP_DEFINITIONS.slice(0, STEP_DEFINITIONS.indexOf(definition));
  const known = new Set(before.flatMap(({ fields }) => fields));
  return definition.fields.filter((field) => field.key !== 'type' && !known.has(field));
}

describe.each(STEP_DEFINITIONS)('$type', (definition) => {
  it.each(ownFields(definition))('$key is told of once for each mistake', (field) => {
    for (const value of VALUES) {
      const text = exampleText(stepWith(definition, field, value));
      const infrastructure = 'kubernetes';
      const problems = checkText({ text, infrastructure, values: DEFAULT_VALUES });
      expect(overlaps(problems), value).toEqual([]);
    }
  });
});
