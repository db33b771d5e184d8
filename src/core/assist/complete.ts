import { EXPRESSION_VARIABLES, RUNTIME_INPUT } from '../expression/index.ts';
import type { FieldDefinition, StepDefinition } from '../fields/index.ts';
import { pathOf } from '../model/path.ts';
import type { ParsedStep, YamlPath } from '../model/step.ts';
import type { TextRange } from '../model/text.ts';
import { UNSET } from '../model/value.ts';
import type { AssistContext, AssistItem, Offer } from './context.ts';
import { textAround } from './expression-at.ts';
import { type InsideExpression, insideExpression } from './inside-expression.ts';
import { parsedStepAt } from './loops.ts';
import {
  offerFunctions,
  offerInputMethods,
  offerInputs,
  offerVariables,
} from './offer-expressions.ts';
import { offerKeys, offerTypeKey } from './offer-keys.ts';
import { offerSteps } from './offer-steps.ts';
import { offerEntryNames, offerTypes, offerValues } from './offer-values.ts';
import { type Place, placeAt, type Scope, scopeOf } from './place/index.ts';
import { beforeText } from './snippet.ts';
import { type ReadField, spotAt } from './spot.ts';
import { typeAt } from './type-at.ts';

/** Kinds whose value is a list. */
const LISTS: ReadonlySet<string> = new Set(['list', 'records', 'maps']);

/** Kinds whose keys a person names. */
const HOLDS_ENTRIES: ReadonlySet<string> = new Set(['map', 'maps']);

/** A place in a step whose definition is known. */
interface StepPlace {
  readonly context: AssistContext;
  readonly offset: number;
  readonly place: Place;
  readonly definition: StepDefinition;
  readonly path: YamlPath;
  readonly taken: ReadonlySet<string>;
}

/** A place and what it belongs to. */
interface At {
  readonly place: Place;
  readonly scope: Scope;
}

interface Answer {
  readonly range: TextRange;
  readonly offers: readonly Offer[];
}

function answerExpression(
  { context, offset }: StepPlace,
  inside: InsideExpression,
  field: FieldDefinition | null,
): Answer {
  const { range, role, before, isClosed } = inside;
  if (role === 'input-method') {
    return { range, offers: offerInputMethods(field) };
  }
  // Behind `pipeline.variables.` comes a name that the text declares, and only then a method.
  const isKnown = EXPRESSION_VARIABLES.some(({ path, named }) =>
    named === true ? before.startsWith(`${path}.`) : path === before,
  );
  if (role === 'method' || isKnown) {
    const start = before === '' ? range.start : range.start + before.length + 1;
    return { range: { start, end: range.end }, offers: offerFunctions() };
  }
  const close = isClosed ? '' : '>';
  const inputs = before === '' && !isClosed ? offerInputs(field, '<+') : [];
  const isRefused = field?.refuses?.includes('expression') === true;
  return {
    range,
    offers: [...(isRefused ? [] : offerVariables(context, offset, close)), ...inputs],
  };
}

function answerValue(at: StepPlace, field: FieldDefinition, rest: YamlPath): Answer {
  const { place, context, definition } = at;
  const typed = context.text.slice(place.range.start, at.offset);
  const given = offerValues(definition, field, rest, context, place);
  const inputs = RUNTIME_INPUT.startsWith(typed) ? offerInputs(field, '') : [];
  return { range: place.range, offers: [...given, ...inputs] };
}

/** Reads the step around a place, once it is asked. */
function readerAt({ context, offset }: StepPlace): ReadField {
  let step: ParsedStep | null | undefined;
  return (key) => {
    step = step === undefined ? parsedStepAt(context, offset) : step;
    return step?.read(pathOf(key)) ?? UNSET;
  };
}

function answerKey(at: StepPlace): Answer | null {
  const { context, definition, path, place, taken } = at;
  const spot = spotAt(definition, path, readerAt(at));
  if (spot?.kind === 'mapping') {
    const type = path.length === 0 ? offerTypeKey(context.definitions, place, taken) : [];
    return {
      range: place.range,
      offers: [...type, ...offerKeys(definition, spot.keys, place, taken)],
    };
  }
  if (spot?.kind !== 'setting' || place.hasColon) {
    return null;
  }
  if (HOLDS_ENTRIES.has(spot.field.kind.kind)) {
    const offers = offerEntryNames(definition, spot.field, context, place, taken);
    return { range: place.range, offers };
  }
  return null;
}

function answer(at: StepPlace): Answer | null {
  const { context, definition, path, place, offset } = at;
  const span = textAround(context.text, place, offset);
  const spot = spotAt(definition, path, readerAt(at));
  const field = spot?.kind === 'setting' ? spot.field : null;
  const inside =
    place.role === 'key' ? null : insideExpression(context.text, span.start, offset, span.end);
  if (inside !== null) {
    return answerExpression(at, inside, field);
  }
  const isMappingItem = spot?.kind === 'mapping' || field?.kind.kind === 'maps';
  if (place.role === 'key' || (place.role === 'item' && isMappingItem)) {
    return answerKey(at);
  }
  if (spot?.kind !== 'setting' || place.role === 'text') {
    return null;
  }
  return answerValue(at, spot.field, spot.rest);
}

/** What a step whose type is not known yet can have: its type. */
function answerUntyped(
  { definitions }: AssistContext,
  place: Place,
  scope: Extract<Scope, { kind: 'step' }>,
): Answer | null {
  const { path, taken } = scope;
  const isRoot = path.length === 0 && place.role === 'key';
  return isRoot && scope.type === null
    ? { range: place.range, offers: offerTypeKey(definitions, place, taken) }
    : null;
}

/** The definition of the step that a place belongs to; null for steps of other types. */
function definitionFor(context: AssistContext, offset: number, scope: Scope) {
  const type = scope.kind === 'step' ? (scope.type ?? typeAt(context, offset)) : null;
  return context.definitions.find((one) => one.type === type) ?? null;
}

/** A blank line below the key of a list is its first item, whose dash is still to be written. */
function asFirstItem(place: Place, scope: Scope, definition: StepDefinition | null): At {
  const isBlankKey = place.role === 'key' && !place.hasColon;
  if (scope.kind === 'steps') {
    return { place: scope.needsDash ? { ...place, needsDash: true } : place, scope };
  }
  const spot = definition && isBlankKey ? spotAt(definition, scope.path) : null;
  const isList = spot?.kind === 'setting' && LISTS.has(spot.field.kind.kind);
  return isList && scope.taken.size === 0 && spot.rest.length === 0
    ? {
        place: { ...place, role: 'item', needsDash: true },
        scope: { ...scope, path: [...scope.path, 0] },
      }
    : { place, scope };
}

function answerAt(
  context: AssistContext,
  offset: number,
  { place, scope }: At,
  definition: StepDefinition | null,
): Answer | null {
  const { definitions } = context;
  if (scope.kind === 'steps') {
    return { range: place.range, offers: offerSteps(definitions, place) };
  }
  if (scope.path.length === 1 && scope.path[0] === 'type') {
    return { range: place.range, offers: offerTypes(definitions) };
  }
  return definition === null
    ? answerUntyped(context, place, scope)
    : answer({ context, offset, place, definition, path: scope.path, taken: scope.taken });
}

/**
 * What can be written at an offset of a text, best first: keys, values, plugin flags, expressions and
 * whole steps. Works on text that does not parse, and costs what the step costs; nothing is offered in
 * comments, in steps of other types and outside of steps.
 */
export function completeAt(context: AssistContext, offset: number): readonly AssistItem[] {
  const { definitions, text } = context;
  const found = placeAt(text, offset);
  const scope =
    found && scopeOf(found, (type) => definitions.some((definition) => definition.type === type));
  if (!found || !scope) {
    return [];
  }
  const definition = definitionFor(context, offset, scope);
  const at = asFirstItem(found, scope, definition);
  const answered = answerAt(context, offset, at, definition);
  if (answered === null) {
    return [];
  }
  const { range, offers } = answered;
  // A word inside an expression has its value's beginning behind it.
  const before = range.start === at.place.range.start ? beforeText(at.place) : '';
  return offers.map((offer, order) => ({
    ...offer,
    text: before + offer.text,
    range,
    order,
    opens: offer.opens === true,
  }));
}
