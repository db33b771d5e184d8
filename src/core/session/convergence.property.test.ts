import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_VALUES } from '../expression/index.ts';
import { applyEdits } from '../model/text.ts';
import { list, scalar, UNSET } from '../model/value.ts';
import { STEP_DEFINITIONS } from '../registries/index.ts';
import { GOOD_ECR, pipelineText, stepText } from '../testing/pipeline.ts';
import {
  createSession,
  deriveView,
  type EditorView,
  reduceSession,
  type Session,
  type SessionEvent,
} from './index.ts';

const SETTINGS = { infrastructure: null, engine: null, values: DEFAULT_VALUES };
const SECOND = ['name: Second', 'identifier: second'];
const OPENED = pipelineText(
  stepText('Run', ['command: |', '  make test', '  # - step:'], ['name: Test', 'identifier: test']),
  stepText('BuildAndPushECR', GOOD_ECR),
  stepText('BuildAndPushECR', [...GOOD_ECR, 'tags: [twice]'], ['name: Bad', 'identifier: push']),
  stepText('BuildAndPushDockerRegistry', ['repo: Team/App', 'tags:', '- 1.10 # ten'], SECOND),
);

const WORDS = ['', 'a', '"', "'", '\n', '\r\n', ' ', '- ', ': ', '#', '{', '*', '&a ', '|', '\t'];
const LINES = [
  '\n              - step:\n                  type: BuildAndPushGCR\n',
  'region: eu\n',
];

/** An event that may not fit the text that it meets: then it is left out. */
const events: fc.Arbitrary<SessionEvent> = fc.oneof(
  fc.constantFrom<SessionEvent>(
    { type: 'field-changed', key: 'spec.region', value: scalar('eu-west-1') },
    { type: 'field-changed', key: 'spec.region', value: UNSET },
    { type: 'field-changed', key: 'spec.tags', value: list('1.10', 'on') },
    { type: 'field-changed', key: 'spec.resources.limits.memory', value: scalar('1Gi') },
    { type: 'field-changed', key: 'identifier', value: scalar('second') },
    { type: 'field-changed', key: 'name', value: scalar('Other: name') },
    { type: 'field-left' },
    { type: 'step-selected', index: 0 },
    { type: 'step-selected', index: 2 },
    { type: 'saved' },
    { type: 'undo' },
    { type: 'undo' },
    { type: 'redo' },
  ),
  fc
    .tuple(
      fc.nat(OPENED.length),
      fc.oneof(fc.constant(0), fc.nat(3), fc.nat(90)),
      fc.constantFrom(...WORDS, ...LINES),
    )
    .map(
      ([start, length, text]): SessionEvent => ({
        type: 'yaml-typed',
        edits: [{ range: { start, end: start + length }, text }],
      }),
    ),
);

function fits(session: Session, event: SessionEvent): boolean {
  switch (event.type) {
    case 'yaml-typed':
      return event.edits.every(({ range }) => range.end <= session.text.length);
    case 'step-selected':
      return event.index < session.outline.steps.length;
    default:
      return true;
  }
}

/** Lines of a text that are not in another, counted the plain way. */
function surplus(text: string, other: string): number {
  const left = other.split('\n');
  return text.split('\n').filter((line) => {
    const at = left.indexOf(line);
    if (at !== -1) {
      left.splice(at, 1);
    }
    return at === -1;
  }).length;
}

/**
 * What is shown, save the form, which holds on to its last good values in broken text; as text, which
 * compares faster.
 */
function shownAround(view: EditorView): string {
  const { outline, problems, broken, empty, lineCount, lineEnding } = view;
  return JSON.stringify({ outline, problems, broken, empty, lineCount, lineEnding }, null, 1);
}

describe('form and text, changed in any order', () => {
  it('stay one document', () => {
    let changes = 0;
    fc.assert(
      fc.property(fc.array(events, { minLength: 1, maxLength: 7 }), (list) => {
        let session = createSession(STEP_DEFINITIONS, 'pipeline.yaml', OPENED);
        let pane = session.text;
        for (const event of list) {
          if (!fits(session, event)) {
            continue;
          }
          const before = session;
          session = reduceSession(before, event);
          if (session.revision !== before.revision) {
            changes += 1;
            // The pane follows by the edits alone, its own included: none comes back to it.
            pane = applyEdits(pane, session.lastChange.edits);
          }
          expect(pane).toBe(session.text);
          deriveView(session, SETTINGS);
        }
        // As if the text had just been opened, with nothing remembered.
        const definitions = [...STEP_DEFINITIONS];
        const fresh = reduceSession(createSession(definitions, 'pipeline.yaml', session.text), {
          type: 'step-selected',
          index: session.selected ?? -1,
        });
        const view = deriveView(session, SETTINGS);
        const freshView = deriveView(fresh, { ...SETTINGS, values: { ...DEFAULT_VALUES } });
        expect(shownAround(view)).toBe(shownAround(freshView));
        if (session.step !== null && session.step === session.lastGood) {
          expect(JSON.stringify(view.sections)).toBe(JSON.stringify(freshView.sections));
        }
        const { opened, text } = session;
        expect(view.changedLines).toBe(Math.max(surplus(text, opened), surplus(opened, text)));
      }),
      { numRuns: 500 },
    );
    expect(changes).toBeGreaterThan(700);
  });

  it('do not echo: what the form shows, said again, changes nothing', () => {
    fc.assert(
      fc.property(fc.array(events, { maxLength: 5 }), (list) => {
        let session = createSession(STEP_DEFINITIONS, 'pipeline.yaml', OPENED);
        for (const event of list) {
          session = fits(session, event) ? reduceSession(session, event) : session;
        }
        const rows = deriveView(session, SETTINGS).sections.flatMap((section) => section.rows);
        for (const { field, value, lock } of rows) {
          if (lock === null && value.kind !== 'foreign') {
            const again = reduceSession(session, { type: 'field-changed', key: field.key, value });
            expect(again.text).toBe(session.text);
            expect(again.past).toBe(session.past);
          }
        }
      }),
      { numRuns: 400 },
    );
  });
});
