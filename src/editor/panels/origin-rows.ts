import {
  indexLines,
  type ParsedStep,
  type PlanArgument,
  type PlanVariable,
  parsePath,
  type StepDefinition,
} from '#core';
import { COMMANDS_STRINGS } from '../commands-strings.ts';
import { liesIn } from '../session/field-keys.ts';
import { STRINGS } from '../strings.ts';
import type { OriginRow } from './argument-row.tsx';

/** Flag and value of an argument such as `--target=runtime`. */
function splitFlag(text: string): readonly [string, string] {
  const at = text.startsWith('-') ? text.indexOf('=') : -1;
  return at === -1
    ? [text.startsWith('-') ? text : '', text.startsWith('-') ? '' : text]
    : [text.slice(0, at + 1), text.slice(at + 1)];
}

/** The label of the field that a path lies in, with the place in a list. */
export function labelOf(definition: StepDefinition | null, key: string): string {
  const field = definition?.fields.find((candidate) => liesIn(key, candidate.key));
  const index = /\[(\d+)\]$/.exec(key)?.[1];
  const label = field?.label ?? key;
  return index === undefined ? label : `${label}, ${STRINGS.dock.ordinal(Number(index))}`;
}

/** Tells the line of a field's value; null while it stands in no line. */
export function lineReader(
  text: string,
  step: ParsedStep | null,
): (key: string | null) => number | null {
  const lines = indexLines(text);
  const known = new Map<string, number | null>();
  return (key) => {
    if (key === null) {
      return null;
    }
    if (!known.has(key)) {
      const path = parsePath(key);
      const range = path === null ? null : (step?.valueRange(path) ?? null);
      known.set(key, range === null ? null : lines.positionAt(range.start).line);
    }
    return known.get(key) ?? null;
  };
}

type Origin = Pick<PlanArgument, 'key' | 'stageVariable' | 'resolved' | 'why'>;

function originOf(origin: Origin, definition: StepDefinition | null): string {
  if (origin.stageVariable !== undefined) {
    return COMMANDS_STRINGS.stageVariable(origin.stageVariable);
  }
  return origin.key === null ? STRINGS.dock.alwaysSet : labelOf(definition, origin.key);
}

/** The row of one word of a command. */
export function argumentRow(
  argument: PlanArgument,
  place: number,
  definition: StepDefinition | null,
  lineOf: (key: string | null) => number | null,
): OriginRow {
  const [name, value] = splitFlag(argument.text);
  const { key, why, resolved, variable } = argument;
  const origin = originOf(argument, definition);
  return {
    place,
    name,
    value,
    isHidden: variable !== undefined,
    why,
    key,
    origin,
    resolved,
    line: lineOf(key),
  };
}

/** The row of one variable that the plugin gets. */
export function variableRow(
  variable: PlanVariable,
  place: number,
  definition: StepDefinition | null,
  lineOf: (key: string | null) => number | null,
): OriginRow {
  const { name, value, key, why, resolved } = variable;
  const hidden = key === null ? COMMANDS_STRINGS.chosen : COMMANDS_STRINGS.secret;
  return {
    place,
    name: `${name}=`,
    value: value ?? hidden,
    isHidden: value === null,
    why,
    key,
    origin: originOf(variable, definition),
    resolved,
    line: lineOf(key),
  };
}
