import { describe, expect, it } from 'vitest';
import type { OutlineNode } from '#core';
import { pageAround, stepsOf } from './nodes.ts';

function node(id: string, step: number | null, children: readonly OutlineNode[] = []): OutlineNode {
  const kind = step === null ? 'stage' : 'step';
  return { id, kind, label: id, step, code: null, errors: 0, warnings: 0, otherSteps: 0, children };
}

/** Stages of two steps each. */
const STAGES = Array.from({ length: 5 }, (_, stage) =>
  node(`stage ${stage}`, null, [
    node(`step ${2 * stage}`, 2 * stage),
    node(`step ${2 * stage + 1}`, 2 * stage + 1),
  ]),
);

describe('a long outline', () => {
  it.each([
    [null, 4, [0, 1, 2, 3], 6],
    [0, 4, [0, 1, 2, 3], 6],
    [3, 4, [0, 1, 2, 3], 6],
    [4, 4, [4, 5, 6, 7], 6],
    [9, 4, [8, 9], 8],
    [5, 1, [4, 5], 8],
    [5, 10, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9], 0],
  ])('with step %j selected and room for %i shows %j', (selected, most, shown, hidden) => {
    const page = pageAround(STAGES, selected, most);
    expect(stepsOf(page.nodes).map(({ step }) => step)).toEqual(shown);
    expect(page.hidden).toBe(hidden);
  });
});
