import type { ParsedStep, YamlPath } from '../model/step.ts';
import type { Rule } from './rule.ts';

const REPEAT: YamlPath = ['strategy', 'repeat'];

/** Keys with which the bounds are not read. */
const OTHERWISE = ['times', 'partitionSize'] as const;

function numberAt(step: ParsedStep, key: string): number | null {
  const value = step.read([...REPEAT, key]);
  return value.kind === 'scalar' && /^\d+$/.test(value.text) ? Number(value.text) : null;
}

/** How many fixed items a repetition has; null where an expression gives some. */
function itemsIn(step: ParsedStep): number | null {
  const value = step.read([...REPEAT, 'items']);
  const items = value.kind === 'list' ? value.items : [];
  return items.length === 0 || items.some((item) => item.includes('<+')) ? null : items.length;
}

/** Why a repetition runs for no item of its list; null where it runs. */
function reason(step: ParsedStep): string | null {
  const start = numberAt(step, 'start');
  const end = numberAt(step, 'end');
  const unit = step.read([...REPEAT, 'unit']);
  const isPercent = unit.kind === 'scalar' && unit.text === 'Percentage';
  if (start === null) {
    return null;
  }
  // A share of the list is rounded, so that equal ones may still give an item.
  if (end !== null && (isPercent ? start > end : start >= end)) {
    return `The runs begin at ${start} and end before ${end}, so there is none. end counts the item behind the last one.`;
  }
  const items = itemsIn(step);
  const isBehind = isPercent ? start > 100 : items !== null && start >= items;
  return isBehind
    ? `The runs begin at ${start}, behind the end of the list. start counts from 0.`
    : null;
}

/** A part of a list that has no items. */
export const REPEAT_SLICE: Rule = {
  code: 'repeat-slice',
  title: 'Part of a list without items',
  severity: 'warning',
  why: 'The product runs the step for the items from start on, before end; where there are none it does not run the step at all.',
  source: 'harness-core, ForLoopStrategyConfigService',
  example: {
    bad: 'strategy:\n  repeat:\n    items: [amd, arm, riscv]\n    start: 2\n    end: 1\nspec:\n  tags:\n    - v1-<+repeat.item>',
    good: 'strategy:\n  repeat:\n    items: [amd, arm, riscv]\n    start: 1\n    end: 2\nspec:\n  tags:\n    - v1-<+repeat.item>',
  },
  partial: true,
  *check({ step }) {
    const isRead = !OTHERWISE.some((key) => step.has([...REPEAT, key]));
    const message = isRead ? reason(step) : null;
    if (message !== null) {
      yield { key: 'strategy.repeat.start', message };
    }
  },
};
