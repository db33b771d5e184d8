import { z } from 'zod';
import type { FieldDefinition, FieldKind, StepDefinition } from '../fields/index.ts';
import { pathOf } from '../model/path.ts';

/** Any string that holds an expression passes every rule on literal text. */
const EXPRESSION = z.string().regex(/<\+[\s\S]*>/);

/** Text that keeps a field's pattern, or holds an expression. */
function text(field: FieldDefinition): z.ZodType {
  return field.pattern?.severity === 'error'
    ? z.union([z.string().regex(new RegExp(field.pattern.source)), EXPRESSION])
    : z.string();
}

/** The schema of a field's value in YAML, by its kind. "Value or expression" is said here, once. */
const KIND_SCHEMAS: Readonly<Record<FieldKind['kind'], (field: FieldDefinition) => z.ZodType>> = {
  text,
  choice: text,
  connector: () => z.string().min(1),
  duration: text,
  quantity: (field) => z.union([text(field), z.number().nonnegative()]),
  switch: () => z.union([z.boolean(), EXPRESSION, z.enum(['true', 'false'])]),
  integer: () => z.union([z.int().nonnegative(), z.string().regex(/^\d+$/), EXPRESSION]),
  list: (field) => z.union([z.array(text(field)).min(1), EXPRESSION]),
  map: () => z.union([z.record(z.string(), z.string()), EXPRESSION]),
};

/** The zod schema of one field's value in YAML, described for completion and documentation. */
export function fieldSchema(field: FieldDefinition): z.ZodType {
  return KIND_SCHEMAS[field.kind.kind](field).meta({
    title: field.label,
    description: field.help,
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
