import { argumentChoices, stageChoices } from '../dockerfile/index.ts';
import type { ChoiceOption, FieldDefinition, StepDefinition } from '../fields/index.ts';
import { flagOf, flagsOf, type PluginFlag, valueForm } from '../flags/index.ts';
import type { YamlPath } from '../model/step.ts';
import { needsQuotes } from '../yaml/index.ts';
import type { AssistConnector, AssistContext, Offer } from './context.ts';
import { ownAxes } from './loops.ts';
import { code, fieldHelp, flagHelp, paragraphs, prose, typeHelp } from './markdown.ts';
import type { Place } from './place/index.ts';
import { countStops, plain, stopFor } from './snippet.ts';

/** The field whose names are the plugins' flags. */
const FLAGS_KEY = 'spec.envVariables';

/** A value at a place that stays text: in quotes where YAML would see something else. */
function textValue(text: string, place: Place): string {
  const isBare = place.quote === '' && needsQuotes(text, place.isFlow);
  return plain(isBare ? `"${text}"` : text);
}

function offerOptions(
  options: readonly ChoiceOption[],
  place: Place,
  documentation: string,
): readonly Offer[] {
  return options.map(({ value, label, group }) => ({
    label: value,
    kind: 'value',
    detail: group === undefined ? label : `${label}, ${group}`,
    documentation,
    text: textValue(value, place),
  }));
}

function offerSwitch(documentation: string): readonly Offer[] {
  return ['true', 'false'].map((text) => ({
    label: text,
    kind: 'value',
    detail: '',
    documentation,
    text,
  }));
}

function offerConnectors(
  connectors: readonly AssistConnector[],
  type: AssistConnector['type'],
  place: Place,
): readonly Offer[] {
  return connectors
    .filter((connector) => connector.type === type)
    .map(({ ref, name }) => ({
      label: ref,
      kind: 'value',
      detail: name,
      documentation: paragraphs(prose(name), code(ref)),
      text: textValue(ref, place),
    }));
}

/** Whether a field's names are flags of the plugins. */
export function holdsFlags(field: FieldDefinition): boolean {
  return field.key === FLAGS_KEY;
}

/** The flags that the step's plugins read and that are not set yet. */
function offerFlags(
  definition: StepDefinition,
  context: AssistContext,
  place: Place,
  taken: ReadonlySet<string>,
): readonly Offer[] {
  return flagsOf(definition, context.infrastructure)
    .filter(({ name }) => !taken.has(name))
    .map((flag) => ({
      label: flag.name,
      kind: 'flag',
      detail: valueForm(flag.type) ?? '',
      documentation: flagHelp(flag),
      text: place.hasColon
        ? plain(flag.name)
        : `${plain(flag.name)}: ${stopFor(countStops(), flag.example, place)}`,
    }));
}

/** The arguments of the Dockerfile that are not given yet, each with its default. */
function offerArguments(
  { dockerfile }: AssistContext,
  place: Place,
  taken: ReadonlySet<string>,
  documentation: string,
): readonly Offer[] {
  return dockerfile === null
    ? []
    : argumentChoices(dockerfile, '')
        .filter(({ name }) => !taken.has(name))
        .map(({ name, defaultValue }) => ({
          label: name,
          kind: 'key',
          detail: defaultValue === null ? 'no default' : `default ${defaultValue}`,
          documentation,
          text: place.hasColon
            ? plain(name)
            : `${plain(name)}: ${stopFor(countStops(), defaultValue ?? '', place)}`,
        }));
}

/** The axes of the step's matrix that a combination does not name yet. */
function offerAxes(
  context: AssistContext,
  place: Place,
  taken: ReadonlySet<string>,
  documentation: string,
): readonly Offer[] {
  return ownAxes(context, place.range.start)
    .filter(({ name }) => !taken.has(name))
    .map(({ name, values }) => ({
      label: name,
      kind: 'key',
      detail: values?.join(', ') ?? '',
      documentation,
      text: place.hasColon ? plain(name) : `${plain(name)}: `,
      ...(place.hasColon ? {} : { opens: true }),
    }));
}

/** The items of an axis that a combination names. */
function offerAxisItems(
  context: AssistContext,
  name: string,
  place: Place,
  documentation: string,
): readonly Offer[] {
  const axis = ownAxes(context, place.range.start).find((one) => one.name === name);
  const options = (axis?.values ?? []).map((value) => ({ value, label: name }));
  return offerOptions(options, place, documentation);
}

/** The names that an entry of a map may have as far as they are known. */
export function offerEntryNames(
  definition: StepDefinition,
  field: FieldDefinition,
  context: AssistContext,
  place: Place,
  taken: ReadonlySet<string>,
): readonly Offer[] {
  if (holdsFlags(field)) {
    return offerFlags(definition, context, place, taken);
  }
  if (field.kind.kind === 'maps') {
    return offerAxes(context, place, taken, fieldHelp(definition, field));
  }
  return field.kind.kind === 'map' && field.kind.names === 'arguments'
    ? offerArguments(context, place, taken, fieldHelp(definition, field))
    : [];
}

function offerStages(
  { dockerfile }: AssistContext,
  place: Place,
  documentation: string,
): readonly Offer[] {
  const stages = dockerfile === null ? [] : stageChoices(dockerfile);
  const options = stages.map(({ name, from }) => ({ value: name, label: `from ${from}` }));
  return offerOptions(options, place, documentation);
}

function offerFlagValues(flag: PluginFlag, place: Place): readonly Offer[] {
  const help = flagHelp(flag);
  switch (flag.type.kind) {
    case 'switch':
      return offerOptions(
        ['true', 'false'].map((value) => ({ value, label: '' })),
        place,
        help,
      );
    case 'choice':
      return offerOptions(flag.type.options, place, help);
    default:
      return [];
  }
}

/** The values that a setting, its item or its entry may have as far as they are known. */
export function offerValues(
  definition: StepDefinition,
  field: FieldDefinition,
  rest: YamlPath,
  context: AssistContext,
  place: Place,
): readonly Offer[] {
  const { kind } = field;
  const help = fieldHelp(definition, field);
  if (kind.kind === 'list') {
    const { connectorType, options = [] } = kind;
    const connectors =
      connectorType === undefined ? [] : offerConnectors(context.connectors, connectorType, place);
    return [...connectors, ...offerOptions(options, place, help)];
  }
  if (kind.kind === 'map') {
    const flag = holdsFlags(field) ? flagOf(String(rest[0] ?? '')) : null;
    return flag === null ? [] : offerFlagValues(flag, place);
  }
  if (kind.kind === 'maps') {
    return offerAxisItems(context, String(rest[1] ?? ''), place, help);
  }
  if (kind.kind === 'text' && kind.names === 'stage') {
    return offerStages(context, place, help);
  }
  if (kind.kind === 'choice') {
    return offerOptions(kind.options, place, help);
  }
  if (kind.kind === 'connector') {
    return offerConnectors(context.connectors, kind.connectorType, place);
  }
  return kind.kind === 'switch' ? offerSwitch(help) : [];
}

/** The step types, as the value of `type`. */
export function offerTypes(definitions: readonly StepDefinition[]): readonly Offer[] {
  return definitions.map((definition) => ({
    label: definition.type,
    kind: 'value',
    detail: definition.label,
    documentation: typeHelp(definition),
    text: definition.type,
  }));
}
