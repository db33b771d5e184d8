import { describe, expect, it } from 'vitest';
import {
  type AssistContext,
  completeAt,
  DEFAULT_VALUES,
  outlineText,
  STEP_DEFINITIONS,
} from '#core';
import { isWanted, TRIGGERS } from './triggers.ts';

/** Whether the list opens by itself when a text that ends a step's `spec` was typed. */
function opens(typed: string, trigger = typed.at(-1) ?? ''): boolean {
  const text = `step:\n  type: BuildAndPushECR\n  spec:\n    ${typed}`;
  const context: AssistContext = {
    text,
    outline: outlineText(text),
    definitions: STEP_DEFINITIONS,
    connectors: [],
    infrastructure: 'kubernetes',
    dockerfile: null,
    values: DEFAULT_VALUES,
  };
  const items = completeAt(context, text.length);
  return TRIGGERS.includes(trigger) && items.length > 0 && isWanted(items, trigger);
}

describe('the list opens by itself', () => {
  it.each([
    ['where a value is one of a few', 'region: '],
    ['for a switch', 'optimize: '],
    ['where an expression begins', 'target: v-<+'],
    ['behind a dot in it', 'target: <+pipeline.'],
    ['behind a runtime input', 'target: <+input>.'],
  ])('%s', (_, typed) => {
    expect(opens(typed)).toBe(true);
  });

  it.each([
    ['where any text will do', 'imageName: '],
    ['in a sentence', 'target: it is '],
    ['for a tag', 'tags:\n      - '],
    ['behind a dot in a tag', 'tags:\n      - 1.'],
    ['behind a dot in a list of values', 'region: us.'],
    ['behind a plus', 'target: a+'],
    ['where blanks indent a key', '  '],
    ['in a comment', '# what is '],
  ])('but not %s', (_, typed) => {
    expect(opens(typed)).toBe(false);
  });
});
