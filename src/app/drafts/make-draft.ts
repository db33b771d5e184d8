import {
  createSession,
  DEFAULT_VALUES,
  deriveView,
  type EditorView,
  reduceSession,
  type Session,
  STEP_DEFINITIONS,
} from '#core';
import type { IncomingDocument } from '../documents/read-file.ts';
import { newId } from '../shared/new-id.ts';
import { type Draft, type DraftSettings, NEW_SETTINGS } from './draft.ts';
import { TAB_ID } from './keeper.ts';

/** The draft that stands for an editor now. `savedAt` in milliseconds since 1970. */
export function draftOf(
  { session, view }: { readonly session: Session; readonly view: EditorView },
  settings: DraftSettings,
  written: { readonly id: string; readonly savedAt: number; readonly writer: string },
): Draft {
  const ofSeverity = (severity: string): number =>
    view.problems.filter((problem) => problem.severity === severity).length;
  return {
    summary: {
      ...written,
      fileName: session.fileName,
      steps: session.outline.steps.length,
      lines: view.lineCount,
      errors: ofSeverity('error'),
      warnings: ofSeverity('warning'),
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

/** A new draft of a document that was opened, dropped, pasted or chosen. */
export function draftOfDocument({ fileName, text }: IncomingDocument): Draft {
  return newDraft(createSession(STEP_DEFINITIONS, fileName, text));
}

/** A new draft with one empty step of a type. */
export function draftOfStepType(stepType: string): Draft {
  const empty = createSession(STEP_DEFINITIONS, 'step.yaml', '');
  const { text } = reduceSession(empty, { type: 'new-step', stepType });
  return newDraft(createSession(STEP_DEFINITIONS, 'step.yaml', text));
}

function newDraft(session: Session): Draft {
  const view = deriveView(session, { infrastructure: null, engine: null, values: DEFAULT_VALUES });
  return draftOf({ session, view }, NEW_SETTINGS, {
    id: newId(),
    savedAt: Date.now(),
    writer: TAB_ID,
  });
}
