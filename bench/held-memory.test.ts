import { expect, it } from 'vitest';
import {
  createSession,
  DEFAULT_VALUES,
  deriveView,
  reduceSession,
  STEP_DEFINITIONS,
  scalar,
} from '#core';
import { heldMegabytes } from './measure.ts';
import { pipelineText } from './pipeline-text.ts';

const SETTINGS = { infrastructure: null, engine: null, values: DEFAULT_VALUES };

/** Edits step after step, in the form and in the text, with all shown after each edit. */
function editedSession(text: string, edits: number) {
  let session = createSession(STEP_DEFINITIONS, 'pipeline.yaml', text);
  for (let count = 0; count < edits; count += 1) {
    const index = count % session.outline.steps.length;
    const value = scalar(`a-region-that-nobody-has-${count}`);
    session = reduceSession(session, { type: 'step-selected', index });
    session = reduceSession(session, { type: 'field-changed', key: 'spec.region', value });
    const start = session.text.indexOf('team/service', session.anchor);
    const typed = { range: { start, end: start }, text: 'team-of-teams-of-teams/' };
    session = reduceSession(session, { type: 'yaml-typed', edits: [typed] });
    Object.values(deriveView(session, SETTINGS));
  }
  return session;
}

it('a long session keeps its changes, and none of the former texts', () => {
  const text = pipelineText(20_000);
  const edits = 100;
  const megabytes = heldMegabytes(() => editedSession(text, edits));
  const textMegabytes = text.length / 1e6;
  // Some texts and the changes: one text kept with each edit would be two hundred.
  expect(megabytes).toBeLessThan(textMegabytes * 10);
});
