import { fieldChanges, fieldOf } from '../derive/index.ts';
import { identifierOf, type StepDefinition } from '../fields/index.ts';
import type { ParsedStep } from '../model/step.ts';
import { applyEdits, type TextEdit } from '../model/text.ts';
import { type FieldValue, sameValue, scalar } from '../model/value.ts';
import { editStepInTurn, outlineSteps, updateOutline } from '../yaml/index.ts';
import { tallyEdits, tallyLines } from './changed-lines.ts';
import { record, redoEdit, seal, typingGroup, undoEdit } from './history.ts';
import { stepAt } from './select.ts';
import {
  followStep,
  sameIdentifier,
  selecting,
  selectingAgain,
  selectingOther,
} from './selection.ts';
import type {
  ChangeOrigin,
  HistoryEntry,
  Selection,
  Session,
  SessionEvent,
  StepEvent,
} from './state.ts';
import { stepOperation } from './step-operation.ts';

function stepTypesOf(definitions: readonly StepDefinition[]): (type: string) => boolean {
  return (type) => definitions.some((definition) => definition.type === type);
}

/** A session over a text that was just opened, with its first step selected. */
export function createSession(
  definitions: readonly StepDefinition[],
  fileName: string,
  text: string,
): Session {
  const outline = outlineSteps(text, stepTypesOf(definitions));
  const session: Session = {
    definitions,
    fileName,
    opened: text,
    keptIdentifiers: new Set(outline.steps.flatMap(({ identifier }) => identifier ?? [])),
    text,
    lines: tallyLines(text, text),
    revision: 0,
    outline,
    selected: null,
    selection: 0,
    selections: 0,
    anchor: 0,
    step: null,
    lastGood: null,
    past: [],
    future: [],
    lastChange: { origin: 'open', edits: [], key: null },
    refusal: null,
  };
  return selecting(session, outline.steps.length > 0 ? 0 : null);
}

/** The session after edits of its text, with the same step selected where it still stands. */
function withEdits(
  session: Session,
  edits: readonly TextEdit[],
  origin: ChangeOrigin,
  key: string | null,
): Session {
  const text = applyEdits(session.text, edits);
  const isStepType = stepTypesOf(session.definitions);
  const outline = updateOutline(session, edits, text, isStepType);
  const next: Session = {
    ...session,
    text,
    lines: tallyEdits(session.lines, session.text, edits, text),
    outline,
    revision: session.revision + 1,
    lastChange: { origin, edits, key },
    refusal: null,
  };
  return followStep(session, edits, next);
}

function changed(
  session: Session,
  edits: readonly TextEdit[],
  origin: ChangeOrigin,
  group: string | null,
  key: string | null = null,
  choose: (edited: Session) => Session = (edited) => edited,
): Session {
  if (edits.length === 0) {
    return session.refusal === null ? session : { ...session, refusal: null };
  }
  const next = choose(withEdits(session, edits, origin, key));
  const note = { group, key, before: selectionOf(session), after: selectionOf(next) };
  return { ...next, past: record(session.past, session.text, edits, note), future: [] };
}

function selectionOf({ selected, selection }: Session): Selection {
  return { selected, selection };
}

/** The change of the Id that goes with a new name, while the Id was made from the old one. */
function followingIdentifier(
  session: Session,
  step: ParsedStep,
  name: FieldValue,
): FieldValue | null {
  const text = (path: string) => {
    const value = step.read([path]);
    return value.kind === 'scalar' ? value.text : '';
  };
  const identifier = text('identifier');
  const automatic = identifier === '' || identifier === identifierOf(text('name'));
  return automatic && !session.keptIdentifiers.has(identifier) && name.kind === 'scalar'
    ? scalar(identifierOf(name.text))
    : null;
}

function changeField(session: Session, key: string, value: FieldValue): Session {
  const { step, definitions } = session;
  if (step === null) {
    const message = 'The text does not parse here. What you typed is kept in the form.';
    return { ...session, refusal: { key, message } };
  }
  const definition = definitions.find(({ type }) => type === step.outline.type) ?? null;
  const renamed = key === 'name' && !sameValue(step.read(['name']), value);
  const identifier = renamed ? followingIdentifier(session, step, value) : null;
  const wanted: readonly (readonly [string, FieldValue])[] =
    identifier === null
      ? [[key, value]]
      : [
          [key, value],
          ['identifier', identifier],
        ];
  const edits: TextEdit[] = [];
  for (const [field, to] of wanted) {
    const changes = fieldChanges(definition, step, field, to);
    const result = editStepInTurn(session.text, step, changes);
    if (!result.ok) {
      return { ...session, refusal: { key, message: result.lock.message } };
    }
    edits.push(...result.edits);
  }
  const kind = fieldOf(definition, key)?.kind.kind;
  const group = kind === 'switch' ? null : `field:${session.selection}:${key}`;
  return changed(session, edits, 'form', group, key);
}

/** The session after an operation on a whole step, with that step or its neighbour selected. */
function operate(session: Session, event: StepEvent): Session {
  const result = stepOperation(session, event);
  if (!result.ok) {
    return { ...session, refusal: { key: '', message: result.message } };
  }
  const { at } = result;
  const isSelected = 'index' in event && event.index === session.selected;
  return changed(session, result.edits, 'form', null, null, (edited) => {
    const { steps } = edited.outline;
    if (event.type === 'step-deleted') {
      const next = Math.min(event.index, steps.length - 1);
      return isSelected && steps.length > 0 ? selectingOther(edited, next) : edited;
    }
    const index = at === null ? null : stepAt(edited.outline, at);
    if (index === null) {
      return edited;
    }
    return event.type === 'step-moved' && isSelected
      ? selectingAgain(edited, { selected: index, selection: session.selection })
      : selectingOther(edited, index);
  });
}

function travel(session: Session, direction: 'undo' | 'redo'): Session {
  const back = direction === 'undo';
  const entry: HistoryEntry | undefined = back ? session.past.at(-1) : session.future[0];
  if (!entry) {
    return session;
  }
  const edit = back ? undoEdit(entry) : redoEdit(entry);
  const next = withEdits(session, [edit], direction, entry.key);
  const sealed = { ...entry, group: null };
  const moved: Session = back
    ? { ...next, past: session.past.slice(0, -1), future: [sealed, ...session.future] }
    : { ...next, past: [...session.past, sealed], future: session.future.slice(1) };
  const wanted = back ? entry.before : entry.after;
  const isThere = wanted.selected === moved.selected && wanted.selection === moved.selection;
  return wanted.selected === null || isThere ? moved : selectingAgain(moved, wanted);
}

/** A new document in place of another; a step with the Id of the selected one counts as the same. */
function reopened(session: Session, opened: Session): Session {
  const selections = session.selections + 1;
  const isSame =
    opened.selected !== null && sameIdentifier(session, opened.outline) === opened.selected;
  const selection = isSame ? session.selection : selections;
  return { ...opened, revision: session.revision + 1, selections, selection };
}

function chosen(session: Session, index: number): Session {
  return index === session.selected ? session : selectingOther(session, index);
}

/** The session after an event. Pure: the same session and event give the same result. */
export function reduceSession(session: Session, event: SessionEvent): Session {
  switch (event.type) {
    case 'open':
      return reopened(session, createSession(session.definitions, event.fileName, event.text));
    case 'yaml-typed':
      return changed(session, event.edits, 'yaml', typingGroup(session.past, event.edits));
    case 'field-changed':
      return changeField(session, event.key, event.value);
    case 'edits-applied':
      return changed(session, event.edits, 'fix', null);
    case 'step-selected':
      return { ...chosen(session, event.index), past: seal(session.past) };
    case 'field-left':
      return { ...session, past: seal(session.past) };
    case 'step-inserted':
    case 'steps-imported':
    case 'step-duplicated':
    case 'step-deleted':
    case 'step-moved':
    case 'type-changed':
    case 'alias-replaced':
    case 'item-moved':
    case 'key-renamed':
      return operate(session, event);
    case 'saved': {
      const opened = event.text ?? session.text;
      return { ...session, opened, lines: tallyLines(opened, session.text) };
    }
    case 'undo':
    case 'redo':
      return travel(session, event.type);
    default:
      return event satisfies never;
  }
}
