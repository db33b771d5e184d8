import { z } from 'zod';
import type { FieldDefinition, FieldKind, StepDefinition } from '../fields/index.ts';
import { pathOf } from '../model/path.ts';
import { partDefinitions } from './structure.ts';

/** Any string that holds an expression passes every rule on literal text. */
const EXPRESSION = z.string().regex(/<\+[\s\S]*>/);

/** Text that keeps a field's pattern, or holds an expression. */
function text(field: FieldDefinition): z.ZodType {
  return field.pattern?.severity === 'error'
    ? z.union([z.string().regex(new RegExp(field.pattern.source)), EXPRESSION])
    : z.string();
}

/** One of the texts that are legal, or text that holds an expression. */
function optionsOr(
  options: readonly { readonly value: string }[],
  otherwise: z.ZodType,
): z.ZodType {
  return z.union([z.enum(options.map(({ value }) => value)), otherwise]);
}

/** An open choice takes any text that the field's pattern allows; its options are told to editors. */
function choice(field: FieldDefinition): z.ZodType {
  return field.kind.kind === 'choice'
    ? optionsOr(field.kind.options, field.kind.closed === true ? EXPRESSION : text(field))
    : text(field);
}

function list(field: FieldDefinition): z.ZodType {
  const { options, numbers } = field.kind.kind === 'list' ? field.kind : {};
  const item = options ? optionsOr(options, EXPRESSION) : text(field);
  return z.union([z.array(numbers ? z.union([item, z.number()]) : item).min(1), EXPRESSION]);
}

/** The mapping of a structure's parts; what belongs to a value of another part is never required. */
function partsObject({ kind }: FieldDefinition): z.ZodType {
  const parts = partDefinitions(kind).map((part) =>
    part.onlyWith === undefined ? part : { ...part, required: false },
  );
  return objectOf(treeOf(parts));
}

/** The schema of a field's value in YAML, by its kind. "Value or expression" is said here, once. */
const KIND_SCHEMAS: Readonly<Record<FieldKind['kind'], (field: FieldDefinition) => z.ZodType>> = {
  text,
  choice,
  connector: () => z.string().min(1),
  duration: text,
  quantity: (field) => z.union([text(field), z.number().nonnegative()]),
  switch: () => z.union([z.boolean(), EXPRESSION, z.enum(['true', 'false'])]),
  integer: () => z.union([z.int().nonnegative(), z.string().regex(/^\d+$/), EXPRESSION]),
  list,
  map: () => z.union([z.record(z.string(), z.string()), EXPRESSION]),
  mapping: (field) => z.union([partsObject(field), EXPRESSION]),
  records: (field) => z.union([z.array(partsObject(field)), EXPRESSION]),
  matrix: (field) => z.union([partsObject(field), EXPRESSION]),
  maps: () =>
    z.union([z.array(z.record(z.string(), z.union([z.string(), z.number()]))), EXPRESSION]),
};

function unsetOf({ whenUnset }: FieldDefinition): string {
  return whenUnset === undefined ? '' : `When unset: ${whenUnset}`;
}

/** The zod schema of one field's value in YAML, described for completion and documentation. */
export function fieldSchema(field: FieldDefinition): z.ZodType {
  return KIND_SCHEMAS[field.kind.kind](field).meta({
    title: field.label,
    description: [field.help, unsetOf(field)].join(' ').trimEnd(),
    ...(field.example === undefined ? {} : { examples: [field.example] }),
  });
}

interface Branch {
  readonly children: Map<string, Branch | FieldDefinition>;
}

function isBranch(entry: Branch | FieldDefinition): entry is Branch {
  return 'children' in entry;
}

/** Fields arranged as the mappings that they stand in. */
function treeOf(fields: readonly FieldDefinition[]): Branch {
  const root: Branch = { children: new Map() };
  for (const field of fields) {
    const path = pathOf(field.key).map(String);
    let branch = root;
    for (const part of path.slice(0, -1)) {
      const known = branch.children.get(part);
      const next: Branch = known && isBranch(known) ? known : { children: new Map() };
      branch.children.set(part, next);
      branch = next;
    }
    branch.children.set(path.at(-1) ?? '', field);
  }
  return root;
}

function hasRequired(branch: Branch): boolean {
  return [...branch.children.values()].some((entry) =>
    isBranch(entry) ? hasRequired(entry) : isRequired(entry),
  );
}

/** A field that another may replace is not required by the shape; a check asks for one of them. */
function isRequired(field: FieldDefinition): boolean {
  return field.required === true && field.replaceableBy === undefined;
}

function objectOf(branch: Branch, extra: Readonly<Record<string, z.ZodType>> = {}): z.ZodType {
  const shape: Record<string, z.ZodType> = { ...extra };
  for (const [name, entry] of branch.children) {
    const required = isBranch(entry) ? hasRequired(entry) : isRequired(entry);
    const schema = isBranch(entry) ? objectOf(entry) : fieldSchema(entry);
    shape[name] = required ? schema : schema.optional();
  }
  return z.looseObject(shape);
}

/** The schema of a step's mapping, as a YAML 1.2 reader sees it. Unknown keys pass. */
export function stepSchema(definition: StepDefinition): z.ZodType {
  return objectOf(treeOf(definition.fields), { type: z.literal(definition.type) });
}

/** The JSON Schema (draft 2020-12) of a step's mapping, for editors. */
export function stepJsonSchema(definition: StepDefinition): Readonly<Record<string, unknown>> {
  return z.toJSONSchema(stepSchema(definition), { io: 'input' });
}
