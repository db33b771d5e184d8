import { describe, expect, it } from 'vitest';
import { outlineText } from '#core';
import { pipelineText } from './pipeline-text.ts';

describe('the pipelines of the benchmarks', () => {
  it.each([200, 2_000, 2_017])('have %i lines, all of which parse', (lines) => {
    const text = pipelineText(lines);
    const { steps, syntax } = outlineText(text);
    expect(text.split('\n')).toHaveLength(lines + 1);
    expect(syntax).toEqual([]);
    expect(steps.length).toBe(Math.floor((lines - 5) / 39));
  });
});
