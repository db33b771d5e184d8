import { describe, expect, it } from 'vitest';
import type { OutlineNode } from '#core';
import { filterNodes, pageAround, stepsOf } from './nodes.ts';

function node(
  label: string,
  step: number | null,
  children: readonly OutlineNode[] = [],
): OutlineNode {
  return {
    id: label,
    kind: step === null ? 'stage' : 'step',
    label,
    terms: step === null ? `stage_${label}` : `id_${step} BuildAndPush${step % 2 ? 'GAR' : 'ECR'}`,
    step,
    code: step === null ? null : step % 2 ? 'GAR' : 'ECR',
    errors: 0,
    warnings: 0,
    otherSteps: 0,
    children,
  };
}

/** Stages of two steps each. */
const STAGES = ['Web', 'API', 'Jobs', 'Docs', 'Mail'].map((name, stage) =>
  node(name, null, [
    node(`Push ${2 * stage}`, 2 * stage),
    node(`Push ${2 * stage + 1}`, 2 * stage + 1),
  ]),
);
const shown = (nodes: readonly OutlineNode[]) => stepsOf(nodes).map(({ step }) => step);

describe('a long outline', () => {
  it.each([
    [null, 4, [0, 1, 2, 3], 0, 6],
    [0, 4, [0, 1, 2, 3], 0, 6],
    [3, 4, [0, 1, 2, 3], 0, 6],
    [4, 4, [4, 5, 6, 7], 4, 2],
    [9, 4, [8, 9], 8, 0],
    [5, 1, [5], 5, 4],
    [5, 10, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9], 0, 0],
  ])('around step %j with room for %i shows %j', (around, most, steps, before, after) => {
    const page = pageAround(STAGES, around, most);
    expect(shown(page.nodes)).toEqual(steps);
    expect(page).toMatchObject({ before, after });
  });

  it('is walked page by page, also where one stage holds all', () => {
    const seen: (number | null)[] = [];
    const nodes = [node('All', null, STAGES)];
    let at: number | null = null;
    do {
      const page = pageAround(nodes, at, 3);
      expect(page.nodes.map(({ label }) => label)).toEqual(['All']);
      seen.push(...shown(page.nodes));
      at = page.next;
    } while (at !== null);
    expect(seen).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(pageAround(nodes, 5, 3).previous).toBe(2);
  });

  it('that is empty has one empty page', () => {
    expect(pageAround([], null, 3)).toMatchObject({ nodes: [], before: 0, after: 0 });
  });
});

describe('filtering the steps', () => {
  it.each([
    ['a name', 'push 7', [7]],
    ['an Id', 'ID_4', [4]],
    ['a type', 'BuildAndPushGAR', [1, 3, 5, 7, 9]],
    ['the letters of a registry', 'ecr', [0, 2, 4, 6, 8]],
    ['a stage, with all in it', 'stage_docs', [6, 7]],
    ['words of a stage and of a step in it', 'gar  docs', [7]],
    ['nothing that is there', 'ecr gar', []],
    ['blanks', '  ', [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]],
  ])('by %s', (_, text, steps) => {
    expect(shown(filterNodes(STAGES, text))).toEqual(steps);
  });
});
