import { isStructure, partsOf } from '../derive/index.ts';
import {
  resolveText,
  type SampleValues,
  type ValueKind,
  valueKindOf,
} from '../expression/index.ts';
import {
  type FieldDefinition,
  type PartDefinition,
  SECTIONS,
  type StepDefinition,
} from '../fields/index.ts';
import { INFRASTRUCTURE_LABELS, type Infrastructure } from '../model/infrastructure.ts';
import { pathOf } from '../model/path.ts';
import type { KeyEntry, ParsedStep } from '../model/step.ts';
import type { FieldValue } from '../model/value.ts';
import { keptParts } from './kept-parts.ts';
import type { FormRow, FormSection } from './view-model.ts';

/** What the rows of a form are made from. */
export interface FormRequest {
  readonly definition: StepDefinition;
  readonly step: ParsedStep;
  readonly infrastructure: Infrastructure;
  readonly values: SampleValues;
}

function kindOf(value: FieldValue): ValueKind {
  return value.kind === 'scalar' ? valueKindOf(value.text) : 'fixed';
}

function resolvedText(value: FieldValue, values: SampleValues): string | null {
  if (value.kind !== 'scalar') {
    return null;
  }
  const resolution = resolveText(value.text, values);
  return resolution.dynamic ? resolution.text : null;
}

function inapplicableReason(
  { infrastructures, elsewhere }: FieldDefinition,
  infrastructure: Infrastructure,
): string | null {
  return !infrastructures || infrastructures.includes(infrastructure)
    ? null
    : (elsewhere ?? `This setting has no effect on ${INFRASTRUCTURE_LABELS[infrastructure]}.`);
}

function rowOf(field: PartDefinition, request: FormRequest): FormRow {
  const path = pathOf(field.key);
  const value = request.step.read(path);
  const parts = partsOf(field, request.step);
  return {
    field,
    value,
    valueKind: kindOf(value),
    resolved: resolvedText(value, request.values),
    lock: request.step.lock(path),
    inapplicable: inapplicableReason(field, request.infrastructure),
    range: request.step.valueRange(path) ?? request.step.keyRange(path),
    parts: parts.map((part) => rowOf(part, request)),
    kept: isStructure(field.kind) ? keptParts(field, parts, request.step) : [],
  };
}

/** The form's sections with a row for every field of the step. */
export function formSections(request: FormRequest): readonly FormSection[] {
  const rows = request.definition.fields.map((field) => rowOf(field, request));
  return SECTIONS.map((section) => {
    const own = rows.filter(({ field }) => field.section === section);
    return { section, rows: own, count: own.filter(({ value }) => value.kind !== 'unset').length };
  });
}

const STEP_KEYS_WITHOUT_ROW = new Set(['type', 'spec']);

/** The keys of a step that no row shows; they stay in the text as they are. */
export function keptKeys(definition: StepDefinition, step: ParsedStep): readonly KeyEntry[] {
  const shown = new Set(definition.fields.map(({ key }) => key));
  const firstParts = new Set(definition.fields.map(({ key }) => pathOf(key).slice(0, 2).join('.')));
  const outer = step
    .keys([])
    .filter(({ name }) => !STEP_KEYS_WITHOUT_ROW.has(name) && !shown.has(name));
  const inner = step.keys(['spec']).filter(({ name }) => !firstParts.has(`spec.${name}`));
  return [...inner, ...outer];
}
