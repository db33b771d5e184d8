import { describe, expect, it } from 'vitest';
import { createSession, reduceSession, STEP_DEFINITIONS, scalar } from '#core';
import { draftOfStepType } from './make-draft.ts';

describe.each(STEP_DEFINITIONS.map(({ type }) => type))('a new draft of %s', (type) => {
  const { summary, content } = draftOfStepType(type);

  it('holds one step of the type, in no file yet', () => {
    expect(summary.steps).toBe(1);
    expect(content.text).toContain(`type: ${type}`);
    expect(content.opened).toBe('');
  });

  it('lets the Id follow the Name after it is opened again', () => {
    const opened = createSession(STEP_DEFINITIONS, summary.fileName, content.opened ?? '');
    const edits = [{ range: { start: 0, end: 0 }, text: content.text }];
    const restored = reduceSession(opened, { type: 'yaml-typed', edits });
    const named = reduceSession(restored, {
      type: 'field-changed',
      key: 'name',
      value: scalar('Ship it'),
    });
    expect(named.text).toContain('identifier: Ship_it');
  });
});
