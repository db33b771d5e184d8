import { describe, expect, it } from 'vitest';
import { list, scalar } from '../model/value.ts';
import { STEP_DEFINITIONS } from '../registries/index.ts';
import { GOOD_ECR, pipelineText, stepText } from '../testing/pipeline.ts';
import {
  createSession,
  historyPlace,
  reduceSession,
  type Session,
  type SessionEvent,
} from './index.ts';

const PIPELINE = pipelineText(stepText('BuildAndPushECR', GOOD_ECR));
const UNDO: SessionEvent = { type: 'undo' };
const REDO: SessionEvent = { type: 'redo' };

function sessionAfter(...events: readonly SessionEvent[]): Session {
  const session = createSession(STEP_DEFINITIONS, 'pipeline.yaml', PIPELINE);
  return events.reduce(reduceSession, session);
}

function typed(find: string, text: string): SessionEvent {
  const start = PIPELINE.indexOf(find);
  return { type: 'yaml-typed', edits: [{ range: { start, end: start + find.length }, text }] };
}

const FIELD: SessionEvent = {
  type: 'field-changed',
  key: 'spec.region',
  value: scalar('eu-west-1'),
};

describe('the place of an undone change', () => {
  it.each<[string, readonly SessionEvent[], string | null, string]>([
    ['a field', [FIELD, UNDO], 'spec.region', 'region: us-ea'],
    ['a field, done again', [FIELD, UNDO, REDO], 'spec.region', 'region: eu-we'],
    [
      'a list',
      [{ type: 'field-changed', key: 'spec.tags', value: list('a') }, UNDO],
      'spec.tags',
      '- <+pipeline.sequenceId>',
    ],
    ['text typed in a field', [typed('team/app', 'team/x'), UNDO], 'spec.imageName', 'team/app'],
    ['an item of a list', [typed('<+pipeline', '<+p'), UNDO], 'spec.tags[0]', '- <+pipeline'],
    ['what is in no field', [typed('Release', 'R'), UNDO], null, 'name: Release'],
    [
      'the part of a large change that differs',
      [typed(PIPELINE, PIPELINE.replace('us-east-1', 'x')), UNDO],
      'spec.region',
      'region: us-east-1',
    ],
  ])('is behind %s', (_, events, key, before) => {
    const session = sessionAfter(...events);
    const place = historyPlace(session);
    expect(place?.key).toBe(key);
    expect(session.text.slice(0, place?.offset).endsWith(before)).toBe(true);
  });

  it.each<[string, readonly SessionEvent[]]>([
    ['without a change', []],
    ['after a change', [FIELD]],
    ['after a change that follows an undone one', [FIELD, UNDO, FIELD]],
  ])('is nowhere %s', (_, events) => {
    expect(historyPlace(sessionAfter(...events))).toBeNull();
  });
});
