import { describe, expect, it } from 'vitest';
import type { TextEdit } from '../model/text.ts';
import { scalar } from '../model/value.ts';
import { STEP_DEFINITIONS } from '../registries/index.ts';
import { GOOD_ECR, pipelineText, stepText } from '../testing/pipeline.ts';
import { createSession, reduceSession, type Session, type SessionEvent } from './index.ts';

const STEPS = ['one', 'two', 'three'].map((identifier) =>
  stepText('BuildAndPushECR', GOOD_ECR, [`name: ${identifier}`, `identifier: ${identifier}`]),
);
const PIPELINE = pipelineText(...STEPS);
const UNDO: SessionEvent = { type: 'undo' };

/** A session with the second step selected. */
function second(): Session {
  const session = createSession(STEP_DEFINITIONS, 'pipeline.yaml', PIPELINE);
  return following(session, { type: 'step-selected', index: 1 });
}

function following(session: Session, ...events: readonly SessionEvent[]): Session {
  return events.reduce(reduceSession, session);
}

/** Typing in the YAML pane in place of the first occurrence of a text. */
function typed({ text }: Session, find: string, replacement: string): SessionEvent {
  const start = text.indexOf(find);
  return { type: 'yaml-typed', edits: [{ range: rangeAt(start, find), text: replacement }] };
}

function rangeAt(start: number, found: string): TextEdit['range'] {
  return { start, end: start + found.length };
}

/** The lines of the item whose step has an Id. */
function item({ text }: Session, identifier: string): string {
  const start = text.lastIndexOf('- step:', text.indexOf(`identifier: ${identifier}\n`));
  const next = text.indexOf('- step:', start + 1);
  return text.slice(start, next === -1 ? text.length : next);
}

function selectedId({ step }: Session): string | null {
  return step?.outline.identifier ?? null;
}

describe('the selected step is the same one', () => {
  it.each<[string, (session: Session) => SessionEvent]>([
    [
      'when a step is typed above it',
      (session) => typed(session, item(session, 'one'), item(session, 'one').repeat(2)),
    ],
    ['when a step above it goes', (session) => typed(session, item(session, 'one'), '')],
    ['when a step above it breaks', (session) => typed(session, 'name: one', 'name: "one')],
    ['when its own text breaks', (session) => typed(session, 'name: two', 'name: "two')],
    [
      'when its first key is written anew',
      (session) =>
        typed(session, item(session, 'two'), `${item(session, 'two').trimEnd()} # as before\n`),
    ],
    ['when all is replaced', (session) => typed(session, PIPELINE, `# new\n${PIPELINE}`)],
    ['when it moves', () => ({ type: 'step-moved', index: 1, by: -1 })],
    ['when another step is deleted', () => ({ type: 'step-deleted', index: 0 })],
    ['when it is selected again', () => ({ type: 'step-selected', index: 1 })],
    [
      'when another document holds it',
      () => ({ type: 'open', fileName: 'x.yaml', text: pipelineText(STEPS[1] ?? '') }),
    ],
  ])('%s', (_, event) => {
    const before = second();
    const after = following(before, event(before));
    expect(after.selection).toBe(before.selection);
    expect([null, 'two']).toContain(selectedId(after));
    expect(selectedId(following(after, UNDO))).toBe('two');
  });

  it('when its text is mended below a step that was added meanwhile', () => {
    const before = second();
    const broken = following(before, typed(before, 'name: two', 'name: "two'));
    const added = following(
      broken,
      typed(broken, item(broken, 'one'), item(broken, 'one').repeat(2)),
    );
    const mended = following(added, typed(added, 'name: "two', 'name: two'));
    expect(mended).toMatchObject({ selected: 2, selection: before.selection });
  });
});

describe('the selected step is another one', () => {
  it.each<[string, (session: Session) => SessionEvent, string]>([
    ['after a choice', () => ({ type: 'step-selected', index: 2 }), 'three'],
    ['when it is deleted', () => ({ type: 'step-deleted', index: 1 }), 'three'],
    ['when its lines are deleted', (session) => typed(session, item(session, 'two'), ''), 'one'],
    ['when it is copied', () => ({ type: 'step-duplicated', index: 1 }), 'two_2'],
    [
      'when another document does not hold it',
      () => ({ type: 'open', fileName: 'x.yaml', text: pipelineText(STEPS[2] ?? '') }),
      'three',
    ],
  ])('%s', (_, event, identifier) => {
    const before = second();
    const after = following(before, event(before));
    expect(after.selection).not.toBe(before.selection);
    expect(selectedId(after)).toBe(identifier);
  });

  it('and undo comes back to the one that was', () => {
    const before = second();
    const after = following(
      before,
      { type: 'field-changed', key: 'spec.region', value: scalar('eu-west-1') },
      { type: 'step-deleted', index: 1 },
      { type: 'step-selected', index: 0 },
      UNDO,
      UNDO,
    );
    expect(after).toMatchObject({ text: PIPELINE, selected: 1, selection: before.selection });
  });
});
