import { valueChange } from '../derive/index.ts';
import { hasExpression, splitExpressions } from '../expression/index.ts';
import { isTag } from '../image/index.ts';
import type { Loop } from '../model/loop.ts';
import { list } from '../model/value.ts';
import { isFlagOn } from './environment.ts';
import { changeFix } from './fixes.ts';
import { literalsOf } from './literals.ts';
import { loopsOf, variablesIn } from './loops.ts';
import type { Rule, StepContext } from './rule.ts';
import { tagsOf } from './tag-fault.ts';

/** Flags by which a step pushes nothing. */
const PUSHES_NOTHING = ['PLUGIN_NO_PUSH', 'PLUGIN_DRY_RUN'];

/** Variables that are alike in all runs of a loop. */
const SAME_IN_ALL = /^(?:codebase|trigger|pipeline)\.(?!variables\b|stages\b)/;

/** What differs from run to run, and a value that shows whether it may stand in a tag. */
interface Difference {
  readonly variable: string;
  readonly sample: string;
}

function differencesOf({ kind, axes, items, runs }: Loop): readonly Difference[] {
  if (runs === null || runs < 2) {
    return [];
  }
  if (kind === 'matrix') {
    return axes
      .filter(({ values }) => (values?.length ?? 0) > 1)
      .map(({ name, values }) => ({ variable: `matrix.${name}`, sample: values?.join('') ?? '' }));
  }
  return items === null
    ? [{ variable: 'strategy.iteration', sample: '0' }]
    : [{ variable: 'repeat.item', sample: items.join('') }];
}

/** Where the step pushes to, under which names, and whether it runs at all. */
function decidingTexts(context: StepContext): readonly string[] {
  const own = literalsOf(context)
    .filter(({ field, key }) => field.section === 'registry' || /^(?:spec\.env|when)/.test(key))
    .map(({ text }) => text);
  return [...own, ...context.stage.pluginVariables.map(({ value }) => value ?? '<+input>')];
}

/** The variables of loops that a text names; null where it may differ by something else. */
function loopVariablesIn(text: string, context: StepContext): readonly string[] | null {
  const expressions = splitExpressions(text).filter(({ kind }) => kind === 'expression');
  const given = new Set(loopsOf(context).flatMap(({ axes }) => axes.map(({ name }) => name)));
  const found: string[] = [];
  for (const { text: expression } of expressions) {
    const variables = variablesIn(expression).filter((path) => !SAME_IN_ALL.test(path));
    const isKnown = variables.every(
      (path) =>
        path === 'repeat.item' ||
        path === 'strategy.iteration' ||
        given.has(/^matrix\.(\w+)/.exec(path)?.[1] ?? '') ||
        !hasExpression(context.stage.documentValues[path] ?? '<+input>'),
    );
    if (!isKnown || variablesIn(expression).length === 0) {
      return null;
    }
    found.push(...variables);
  }
  return found;
}

/** What differs from run to run without a trace in what is pushed. */
function untold(context: StepContext): readonly Difference[] {
  if (loopsOf(context).flatMap(differencesOf).length === 0) {
    return [];
  }
  const told: string[] = [];
  for (const text of decidingTexts(context)) {
    const variables = loopVariablesIn(text, context);
    if (variables === null) {
      return [];
    }
    told.push(...variables);
  }
  const isTold = ({ variable }: Difference) =>
    told.some((path) => path === variable || path.startsWith(`${variable}.`));
  // The number of a run is that of the innermost loop, and another one for each of its runs.
  const loops = loopsOf(context).slice(told.includes('strategy.iteration') ? 1 : 0);
  return loops.flatMap(differencesOf).filter((difference) => !isTold(difference));
}

/** Runs of a loop that push under the same references, each in the place of the one before. */
export const LOOP_SAME_TAGS: Rule = {
  code: 'loop-same-tags',
  title: 'Runs of a loop that push the same tags',
  severity: 'warning',
  why: 'Each run pushes its own image. Under the same reference the last one stays, and which one that is, chance decides.',
  source: 'product documentation on looping strategies; registry behaviour',
  example: {
    bad: 'strategy:\n  matrix:\n    jdk: ["17", "21"]\nspec:\n  buildArgs:\n    JDK: <+matrix.jdk>\n  tags:\n    - v1',
    good: 'strategy:\n  matrix:\n    jdk: ["17", "21"]\nspec:\n  buildArgs:\n    JDK: <+matrix.jdk>\n  tags:\n    - v1-<+matrix.jdk>',
  },
  partial: false,
  *check(context) {
    const tags = tagsOf(context);
    const isPushed = tags.length > 0 && !PUSHES_NOTHING.some((flag) => isFlagOn(context, flag));
    const differences = isPushed ? untold(context) : [];
    const [first] = differences;
    if (first === undefined) {
      return;
    }
    const ending = `-<+${first.variable}>`;
    const named = tags.map(({ tag }) => `${tag}${ending}`);
    const change = valueChange(context.definition, context.definition.tags, list(...named));
    const isFit = differences.length === 1 && isTag(first.sample);
    yield {
      key: context.definition.tags,
      message: `Runs that differ in ${differences.map(({ variable }) => variable).join(' and ')} only push under the same references, so only one image of them stays. Let the tags tell them apart, such as ${named[0]}.`,
      fixes: () => (isFit ? changeFix(context, [change], `Add ${ending} to the tags`) : []),
    };
  },
};
