import {
  createSession,
  DEFAULT_VALUES,
  deriveView,
  type EditorView,
  type ImportedStep,
  type ImportNote,
  reduceSession,
  type Session,
  STEP_DEFINITIONS,
} from '#core';
import type { IncomingDocument } from '../documents/read-file.ts';
import type { WritableFile } from '../documents/writable-file.ts';
import { newId } from '../shared/new-id.ts';
import { type Draft, type DraftSettings, type DraftSummary, NEW_SETTINGS } from './draft.ts';
import { TAB_ID } from './keeper.ts';

/** The draft that stands for an editor now. */
export function draftOf(
  { session, view }: { readonly session: Session; readonly view: EditorView },
  settings: DraftSettings,
  written: Pick<DraftSummary, 'id' | 'fileName' | 'savedAt' | 'writer'>,
): Draft {
  const ofSeverity = (severity: string): number =>
    view.problems.filter((problem) => problem.severity === severity).length;
  return {
    summary: {
      ...written,
      steps: session.outline.steps.length,
      lines: view.lineCount,
      errors: ofSeverity('error'),
      warnings: ofSeverity('warning'),
      ...(view.waiting === 0 ? {} : { waiting: view.waiting }),
    },
    content: {
      id: written.id,
      text: session.text,
      opened: session.opened === session.text ? null : session.opened,
      selected: session.selected,
      settings,
    },
  };
}

/** A new draft of a document that was opened, dropped, pasted or chosen, and of its file on disk. */
export function draftOfDocument(
  { fileName, text }: IncomingDocument,
  file: WritableFile | null = null,
): Draft {
  const draft = newDraft(createSession(STEP_DEFINITIONS, fileName, text));
  return file === null ? draft : { ...draft, file };
}

/** A new draft with one empty step of a type; its Id follows its Name, for it was in no file yet. */
export function draftOfStepType(stepType: string): Draft {
  const empty = createSession(STEP_DEFINITIONS, 'step.yaml', '');
  return newDraft(reduceSession(empty, { type: 'step-inserted', stepType }));
}

/** A long text shall open at once: the editor judges the rest of it. */
const STEPS_TO_JUDGE = 40;

/** A new draft of steps that were made from something else, with what could not be carried over. */
export function draftOfImport(steps: readonly ImportedStep[], notes: readonly ImportNote[]): Draft {
  const empty = createSession(STEP_DEFINITIONS, 'imported.yaml', '');
  const session = reduceSession(empty, {
    type: 'steps-imported',
    steps: steps.map(({ text }) => text),
  });
  return newDraft(session, { ...NEW_SETTINGS, notes: [...notes] });
}

function newDraft(session: Session, settings: DraftSettings = NEW_SETTINGS): Draft {
  const view = deriveView(session, {
    infrastructure: null,
    engine: null,
    values: DEFAULT_VALUES,
    atMost: STEPS_TO_JUDGE,
  });
  return draftOf({ session, view }, settings, {
    id: newId(),
    fileName: session.fileName,
    savedAt: Date.now(),
    writer: TAB_ID,
  });
}
