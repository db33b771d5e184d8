import { keyOrder, nameChanges } from '../derive/index.ts';
import { convertStep, type StepConversion } from '../exchange/index.ts';
import { identifierOf, type StepDefinition } from '../fields/index.ts';
import { pathOf } from '../model/path.ts';
import { applyEdits } from '../model/text.ts';
import {
  beginText,
  deleteStep,
  duplicateStep,
  type EditResult,
  editStep,
  editStepInTurn,
  freshNames,
  holdsNothing,
  identifiersIn,
  insertLoneSteps,
  insertSteps,
  moveStep,
  replaceAlias,
  type StepsResult,
} from '../yaml/index.ts';
import type { Session, StepEvent } from './state.ts';

/** Said of an operation on a step that can't be found in the present text. */
const NOT_FOUND: StepsResult = {
  ok: false,
  message: 'The text does not parse here: mend it first.',
};

/** Name and Id of a new step before anything else is known of it. */
function firstNames(definition: StepDefinition): {
  readonly name: string;
  readonly identifier: string;
} {
  const name = `Build and push to ${definition.label}`.replace(/[^\w\s.-]/g, '');
  return { name, identifier: identifierOf(name) };
}

/** The text of a new step that stands alone. */
function loneStep(definition: StepDefinition): string {
  const { name, identifier } = firstNames(definition);
  return `step:\n  type: ${definition.type}\n  name: ${name}\n  identifier: ${identifier}\n  spec:\n`;
}

/**
 * What an event on a whole step does to the text, or why it can't: the reducer applies it, and the
 * screen asks first so that it can say why not.
 */
export function stepOperation(session: Session, event: StepEvent): StepsResult {
  const { text, outline, definitions } = session;
  switch (event.type) {
    case 'step-inserted': {
      const definition = definitions.find(({ type }) => type === event.stepType);
      const after = session.selected === null ? null : (outline.steps[session.selected] ?? null);
      if (!definition) {
        return { ok: false, message: `${event.stepType} is no step type that this editor knows.` };
      }
      if (holdsNothing(text)) {
        return beginText(text, loneStep(definition));
      }
      const names = freshNames(firstNames(definition), identifiersIn(text));
      return insertSteps(text, after, { type: definition.type, ...names });
    }
    case 'steps-imported': {
      const after = session.selected === null ? null : (outline.steps[session.selected] ?? null);
      const isStepType = (type: string) => definitions.some((one) => one.type === type);
      return holdsNothing(text)
        ? startWith(text, event.steps, isStepType)
        : insertLoneSteps(text, after, event.steps, isStepType);
    }
    case 'step-duplicated':
    case 'step-deleted':
    case 'step-moved': {
      const step = outline.steps[event.index];
      if (!step) {
        return NOT_FOUND;
      }
      if (event.type === 'step-moved') {
        return moveStep(text, step, event.by);
      }
      return event.type === 'step-deleted' ? deleteStep(text, step) : duplicateStep(text, step);
    }
    case 'type-changed':
      return inPlace(conversionOf(session, event.stepType)?.result ?? null);
    case 'alias-replaced':
      return session.step === null
        ? NOT_FOUND
        : inPlace(
            replaceAlias(text, session.step, pathOf(event.key), (path) =>
              keyOrder(definitionOf(session), path),
            ),
          );
    case 'item-moved': {
      const { key, by } = event;
      return session.step === null
        ? NOT_FOUND
        : inPlace(editStep(text, session.step, { kind: 'move-item', path: pathOf(key), by }));
    }
    case 'key-renamed': {
      const { step } = session;
      const definition = definitions.find(({ type }) => type === step?.outline.type) ?? null;
      return step === null
        ? NOT_FOUND
        : inPlace(editStepInTurn(text, step, nameChanges(definition, step, event.key, event.name)));
    }
    default:
      return event satisfies never;
  }
}

/** A text that holds nothing gets the one lone step, or a list of several. */
function startWith(
  text: string,
  steps: readonly string[],
  isStepType: (type: string) => boolean,
): StepsResult {
  const [only = '', ...others] = steps;
  const frame = 'steps:\n';
  const list = others.length === 0 ? null : insertLoneSteps(frame, null, steps, isStepType);
  if (list?.ok === false) {
    return list;
  }
  return beginText(text, list === null ? only : applyEdits(frame, list.edits));
}

/** What becomes of the selected step as one of another type; null when there is no such step or type. */
export function conversionOf(session: Session, stepType: string): StepConversion | null {
  const { step, text, definitions } = session;
  const from = definitionOf(session);
  const to = definitions.find(({ type }) => type === stepType);
  return step === null || from === null || to === undefined
    ? null
    : convertStep(text, step, from, to);
}

function definitionOf({ step, definitions }: Session): StepDefinition | null {
  return definitions.find(({ type }) => type === step?.outline.type) ?? null;
}

function inPlace(result: EditResult | null): StepsResult {
  if (result === null) {
    return NOT_FOUND;
  }
  return result.ok
    ? { ok: true, edits: result.edits, at: null }
    : { ok: false, message: result.lock.message };
}
