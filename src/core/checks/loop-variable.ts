import type { Loop } from '../model/loop.ts';
import { setFix } from './fixes.ts';
import { knowsAllLoops, loopsOf, namedVariables } from './loops.ts';
import { nearest } from './nearest.ts';
import type { Rule } from './rule.ts';

/** More differences than a slip of the fingers. */
const MOST_EDITS = 2;

/** Variables that only some loops give, and by which of them. */
const GIVEN_BY: readonly {
  readonly path: RegExp;
  readonly gives: (loop: Loop, name: string) => boolean;
  readonly needs: string;
}[] = [
  {
    path: /^matrix\.([\w$]+)/,
    gives: ({ axes, isOpen }, name) => isOpen || axes.some((axis) => axis.name === name),
    needs: 'a matrix with this axis',
  },
  {
    path: /^repeat\.(item)$/,
    gives: ({ kind }) => kind === 'repeat' || kind === 'unknown',
    needs: 'a repetition',
  },
  { path: /^strategy\.(iterations?)$/, gives: () => true, needs: 'a looping strategy' },
];

/** A variable that no loop gives, as far as its loop would give it. */
interface Missing {
  readonly variable: string;
  readonly needs: string;
}

function missingFor(path: string, loops: readonly Loop[]): readonly Missing[] {
  return GIVEN_BY.flatMap(({ path: pattern, gives, needs }) => {
    const [variable, name] = pattern.exec(path) ?? [];
    const isMissing = name !== undefined && !loops.some((loop) => gives(loop, name));
    return variable !== undefined && isMissing ? [{ variable, needs }] : [];
  });
}

function renamed(text: string, variable: string, meant: string): string {
  const whole = new RegExp(`(?<![\\w.$])${variable.replace(/[.$]/g, '\\$&')}(?![\\w$])`, 'g');
  return text.replace(whole, meant);
}

/** A variable of a loop in a step that no loop gives it to. */
export const LOOP_VARIABLE: Rule = {
  code: 'loop-variable',
  title: 'Variable of a loop that is not there',
  severity: 'warning',
  why: 'Only the strategies of the step, its step groups and its stage give these variables a value; without one the text null takes its place, or the run fails.',
  source: 'product documentation on looping strategies',
  example: {
    bad: 'strategy:\n  matrix:\n    os: [linux, windows]\nspec:\n  tags:\n    - v1-<+matrix.ost>',
    good: 'strategy:\n  matrix:\n    os: [linux, windows]\nspec:\n  tags:\n    - v1-<+matrix.os>',
  },
  partial: false,
  *check(context) {
    if (!knowsAllLoops(context)) {
      return;
    }
    const loops = loopsOf(context);
    const axes = loops.flatMap((loop) => loop.axes.map(({ name }) => `matrix.${name}`));
    for (const { key, path, text, variables } of namedVariables(context)) {
      const missing = variables.flatMap((variable) => missingFor(variable, loops));
      for (const { variable, needs } of new Map(
        missing.map((one) => [one.variable, one]),
      ).values()) {
        const meant = nearest(variable, axes, MOST_EDITS);
        yield meant === null
          ? {
              key,
              message: `${variable} has no value: it needs ${needs} on the step, its step group or its stage.`,
            }
          : {
              key,
              message: `${variable} has no value. Did you mean ${meant}?`,
              fixes: () => setFix(context, path, renamed(text, variable, meant), `Use ${meant}`),
            };
      }
    }
  },
};
