import type { FieldDefinition, FieldKind, PartDefinition, Structure } from '../fields/index.ts';
import { formatPath, pathOf } from '../model/path.ts';
import type { FieldValue } from '../model/value.ts';

const STRUCTURES: ReadonlySet<string> = new Set<Structure['kind']>([
  'mapping',
  'records',
  'matrix',
  'maps',
]);

/** Whether a field holds other fields. */
export function isStructure(kind: FieldKind): kind is Structure {
  return STRUCTURES.has(kind.kind);
}

/** The parts that a structure's mapping may hold, with keys relative to it. */
export function partDefinitions(kind: FieldKind): readonly PartDefinition[] {
  return isStructure(kind) && kind.kind !== 'maps' ? kind.parts : [];
}

/** A part under the key of what holds it. */
export function partAt(owner: string, part: PartDefinition): PartDefinition {
  return { ...part, key: formatPath([...pathOf(owner), ...pathOf(part.key)]) };
}

/** One item of a list of mappings, itself a mapping. */
export function recordAt({ key, label, help, section, kind }: FieldDefinition, index: number) {
  const parts = partDefinitions(kind);
  const item = kind.kind === 'records' ? kind.item : label;
  return {
    key: `${key}[${index}]`,
    label: `${item} ${index + 1}`,
    help,
    section,
    kind: { kind: 'mapping', parts },
  } as const satisfies PartDefinition;
}

/** One axis of a matrix. */
export function axisAt({ key, section }: FieldDefinition, name: string) {
  return {
    key: formatPath([...pathOf(key), name]),
    label: name,
    help: `Values of the axis; <+matrix.${name}> gives the one of a run.`,
    section,
    kind: { kind: 'list', numbers: true },
    example: '17',
  } as const satisfies PartDefinition;
}

/** One map of a list of maps. */
export function mapAt({ key, label, help, section, kind }: FieldDefinition, index: number) {
  const item = kind.kind === 'maps' ? kind.item : label;
  return {
    key: `${key}[${index}]`,
    label: `${item} ${index + 1}`,
    help,
    section,
    kind: { kind: 'map', names: 'axes', numbers: true },
    example: 'jdk=17',
  } as const satisfies PartDefinition;
}

/** The word that decides whether a part applies: the value of the part that it belongs to. */
export function wordOf(value: FieldValue): string {
  return value.kind === 'scalar' ? value.text : '';
}

/** Whether a part belongs to the present value of the part that decides about it. */
export function appliesIn(
  owner: string,
  { onlyWith }: PartDefinition,
  read: (key: string) => FieldValue,
): boolean {
  return (
    onlyWith === undefined ||
    onlyWith.values.includes(wordOf(read(formatPath([...pathOf(owner), ...pathOf(onlyWith.part)]))))
  );
}
