import { fieldOf, valueChange } from '../derive/index.ts';
import { identifierOf, type StepDefinition } from '../fields/index.ts';
import type { ParsedStep } from '../model/step.ts';
import { applyEdits, type TextEdit } from '../model/text.ts';
import { type FieldValue, sameValue, scalar } from '../model/value.ts';
import { editStep, outlineSteps, parseStep, updateOutline } from '../yaml/index.ts';
import { tallyEdits, tallyLines } from './changed-lines.ts';
import { record, redoEdit, seal, typingGroup, undoEdit } from './history.ts';
import { moveOffset, stepAt } from './select.ts';
import type { ChangeOrigin, HistoryEntry, Session, SessionEvent, StepEvent } from './state.ts';
import { firstNames, stepOperation } from './step-operation.ts';

function stepTypesOf(definitions: readonly StepDefinition[]): (type: string) => boolean {
  return (type) => definitions.some((definition) => definition.type === type);
}

/** The session with the step at an index selected and parsed. */
function selecting(session: Session, selected: number | null): Session {
  const place = selected === null ? undefined : session.outline.steps[selected];
  if (!place) {
    return { ...session, selected: null, step: null };
  }
  const step = parseStep(session.text, place);
  const readable = step.syntax.every(({ code }) => code === 'yaml-duplicate-key');
  const lastGood = readable || session.lastGood === null ? step : session.lastGood;
  return { ...session, selected, anchor: place.range.start, step, lastGood };
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
  const anchor = moveOffset(session.anchor, edits);
  const broken = outline.syntax.length > 0;
  const next: Session = {
    ...session,
    text,
    lines: tallyEdits(session.lines, session.text, edits, text),
    outline,
    anchor,
    revision: session.revision + 1,
    lastChange: { origin, edits, key },
    refusal: null,
  };
  // A step that can't be found in broken text stays selected: the form shows its last good values.
  const selected = stepAt(outline, anchor) ?? (broken || outline.steps.length === 0 ? null : 0);
  const chosen = selecting(next, selected);
  const lost = selected === null && !broken;
  return lost ? { ...chosen, lastGood: null } : chosen;
}

function changed(
  session: Session,
  edits: readonly TextEdit[],
  origin: ChangeOrigin,
  group: string | null,
  key: string | null = null,
  choose: (outline: Session['outline']) => number | null = () => null,
): Session {
  if (edits.length === 0) {
    return session.refusal === null ? session : { ...session, refusal: null };
  }
  const edited = withEdits(session, edits, origin, key);
  const chosen = choose(edited.outline) ?? edited.selected;
  const next =
    chosen === edited.selected ? edited : selecting({ ...edited, lastGood: null }, chosen);
  const note = { group, key, selectedBefore: session.selected, selectedAfter: next.selected };
  return { ...next, past: record(session.past, session.text, edits, note), future: [] };
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
    const result = editStep(session.text, step, valueChange(definition, field, to));
    if (!result.ok) {
      return { ...session, refusal: { key, message: result.lock.message } };
    }
    edits.push(...result.edits);
  }
  const kind = fieldOf(definition, key)?.kind.kind;
  const group = kind === 'switch' ? null : `field:${session.selected}:${key}`;
  return changed(session, edits, 'form', group, key);
}

function newStep(session: Session, stepType: string): Session {
  const definition = session.definitions.find(({ type }) => type === stepType);
  if (!definition || session.text.trim() !== '') {
    return session;
  }
  const { name, identifier } = firstNames(definition);
  const text = `step:\n  type: ${definition.type}\n  name: ${name}\n  identifier: ${identifier}\n  spec:\n`;
  const range = { start: 0, end: session.text.length };
  return changed({ ...session, anchor: 0 }, [{ range, text }], 'fix', null);
}

/** The session after an operation on a whole step, with that step or its neighbour selected. */
function operate(session: Session, event: StepEvent): Session {
  if (event.type === 'step-inserted' && session.text.trim() === '') {
    return newStep(session, event.stepType);
  }
  const result = stepOperation(session, event);
  if (!result.ok) {
    return { ...session, refusal: { key: '', message: result.message } };
  }
  const { at } = result;
  return changed(session, result.edits, 'form', null, null, (outline) => {
    if (at !== null) {
      return stepAt(outline, at);
    }
    const isGone = event.type === 'step-deleted' && event.index === session.selected;
    return isGone && outline.steps.length > 0
      ? Math.min(event.index, outline.steps.length - 1)
      : null;
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
  const selected = back ? entry.selectedBefore : entry.selectedAfter;
  return selected === null || selected === moved.selected ? moved : selecting(moved, selected);
}

/** The session after an event. Pure: the same session and event give the same result. */
export function reduceSession(session: Session, event: SessionEvent): Session {
  switch (event.type) {
    case 'open':
      return {
        ...createSession(session.definitions, event.fileName, event.text),
        revision: session.revision + 1,
      };
    case 'new-step':
      return newStep(session, event.stepType);
    case 'yaml-typed':
      return changed(session, event.edits, 'yaml', typingGroup(session.past, event.edits));
    case 'field-changed':
      return changeField(session, event.key, event.value);
    case 'edits-applied':
      return changed(session, event.edits, 'fix', null);
    case 'step-selected':
      return {
        ...selecting({ ...session, lastGood: null }, event.index),
        past: seal(session.past),
      };
    case 'field-left':
      return { ...session, past: seal(session.past) };
    case 'step-inserted':
    case 'step-duplicated':
    case 'step-deleted':
    case 'step-moved':
    case 'type-changed':
    case 'alias-replaced':
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
