import { deriveReferences, documentValues } from '../derive/index.ts';
import { EXPRESSION_FUNCTIONS, EXPRESSION_VARIABLES, resolveText } from '../expression/index.ts';
import type { FieldDefinition, StepDefinition } from '../fields/index.ts';
import { flagOf } from '../flags/index.ts';
import { formatPath, pathOf } from '../model/path.ts';
import { stageInForce } from '../model/stage.ts';
import type { YamlPath } from '../model/step.ts';
import { parseStep, stageReader } from '../yaml/index.ts';
import type { AssistContext, Hover } from './context.ts';
import { expressionAt } from './expression-at.ts';
import { code, fieldHelp, flagHelp, paragraphs, prose, typeHelp } from './markdown.ts';
import { functionHelp, variableHelp } from './offer-expressions.ts';
import { holdsFlags } from './offer-values.ts';
import { type Place, placeAt, scopeOf } from './place/index.ts';
import { spotAt } from './spot.ts';
import { stepAt, typeAt } from './type-at.ts';

/** What is known of an expression: its parts' meanings, and what the whole comes to. */
function expressionMarkdown(source: string, context: AssistContext): string {
  const body = source.slice(2, source.lastIndexOf('>'));
  const variables = EXPRESSION_VARIABLES.filter(
    ({ path }) => body === path || body.startsWith(`${path}.`),
  );
  const longest = variables.toSorted((a, b) => b.path.length - a.path.length)[0];
  const called = EXPRESSION_FUNCTIONS.filter(({ name }) => body.includes(`.${name}(`));
  const { text } = resolveText(source, context.values);
  const isPlain = longest !== undefined && body === longest.path;
  return paragraphs(
    longest !== undefined && variableHelp(longest, context),
    ...called.map(functionHelp),
    !isPlain &&
      (text === null
        ? `${code(source)} has no sample value.`
        : `${code(source)} is ${code(text)} with the sample values.`),
  );
}

/** The reference that a tag leads to, as far as the sample values tell. */
function tagMarkdown(
  context: AssistContext,
  offset: number,
  definition: StepDefinition,
  path: YamlPath,
): string {
  const outline = stepAt(context, offset);
  const step = outline === null ? null : parseStep(context.text, outline);
  if (outline === null || step === null || step.syntax.length > 0) {
    return '';
  }
  const stage = stageInForce(
    stageReader(context.text, context.outline)(outline),
    context.infrastructure,
  );
  const values = { ...documentValues(stage, step), ...context.values };
  const pushed = deriveReferences(definition, step, values, stage).flatMap(({ key, reference }) =>
    key === formatPath(path) && reference !== null ? [code(reference)] : [],
  );
  return pushed.length === 0 ? '' : `Pushes ${pushed.join(', ')}`;
}

function optionMarkdown({ kind }: FieldDefinition, text: string): string {
  const options = 'options' in kind ? (kind.options ?? []) : [];
  const option = options.find(({ value }) => value === text);
  return option === undefined ? '' : `${code(text)} ${prose(option.label)}`;
}

function keyMarkdown(definition: StepDefinition, path: YamlPath): string {
  if (path.length === 1 && path[0] === 'type') {
    return typeHelp(definition);
  }
  const spot = spotAt(definition, path);
  if (spot?.kind === 'mapping') {
    const { owner } = spot;
    const isOwn = owner !== null && pathOf(owner.key).at(-1) === path.at(-1);
    return isOwn ? fieldHelp(definition, owner) : '';
  }
  if (spot?.kind !== 'setting') {
    return '';
  }
  const flag = holdsFlags(spot.field) ? flagOf(String(spot.rest[0] ?? '')) : null;
  return flag === null ? fieldHelp(definition, spot.field) : flagHelp(flag);
}

function valueMarkdown(
  context: AssistContext,
  offset: number,
  definition: StepDefinition,
  path: YamlPath,
  text: string,
): string {
  const spot = spotAt(definition, path);
  const isTag = spot?.kind === 'setting' && spot.field.key === definition.tags;
  return paragraphs(
    isTag && tagMarkdown(context, offset, definition, path),
    spot?.kind === 'setting' && optionMarkdown(spot.field, text),
    keyMarkdown(definition, path),
  );
}

function hoverIn(
  context: AssistContext,
  offset: number,
  place: Place,
  definition: StepDefinition,
  path: YamlPath,
): Hover | null {
  const { range } = place;
  const text = context.text.slice(range.start, range.end);
  if (place.role === 'key') {
    const markdown = place.hasColon ? keyMarkdown(definition, [...path, text]) : '';
    return markdown === '' ? null : { range, markdown };
  }
  const expression = expressionAt(context.text, place, offset);
  if (expression !== null) {
    const source = context.text.slice(expression.start, expression.end);
    return { range: expression, markdown: expressionMarkdown(source, context) };
  }
  const markdown =
    range.start === range.end ? '' : valueMarkdown(context, offset, definition, path, text);
  return markdown === '' ? null : { range, markdown };
}

/** What is known of the key, value, flag, tag or expression at an offset; null where nothing is. */
export function hoverAt(context: AssistContext, offset: number): Hover | null {
  const { definitions, text } = context;
  const place = placeAt(text, offset);
  const scope =
    place && scopeOf(place, (type) => definitions.some((definition) => definition.type === type));
  if (!place || scope?.kind !== 'step') {
    return null;
  }
  const type = scope.type ?? typeAt(context, offset);
  const definition = definitions.find((one) => one.type === type);
  return definition === undefined ? null : hoverIn(context, offset, place, definition, scope.path);
}
