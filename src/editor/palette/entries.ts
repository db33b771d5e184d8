import {
  type FormRow,
  isStructure,
  type OutlineNode,
  type Problem,
  type ProblemWithFixes,
  type ReferenceRoleName,
  type ValueKind,
} from '#core';
import { kindsOf } from '../form/value-kinds.ts';
import { PALETTE_STRINGS } from '../palette-strings.ts';
import { liesIn } from '../session/field-keys.ts';
import { STRINGS } from '../strings.ts';
import type { PaletteAction } from './action.ts';

/** The groups of the palette in their order. */
export const PALETTE_GROUPS = ['field', 'step', 'fix', 'action'] as const;

/** One of them. */
export type PaletteGroup = (typeof PALETTE_GROUPS)[number];

/** What an entry does when it is chosen. */
export type PaletteDeed =
  | { readonly kind: 'field'; readonly key: string; readonly turnInto?: ValueKind }
  | { readonly kind: 'step'; readonly index: number }
  | { readonly kind: 'fix'; readonly problem: Problem; readonly title: string }
  | { readonly kind: 'action'; readonly run: () => void };

/** One line of the palette. */
export interface PaletteEntry {
  readonly id: string;
  readonly group: PaletteGroup;
  readonly label: string;
  /** Grey text after the label. */
  readonly note?: string | undefined;
  /** The YAML key of a field. */
  readonly yamlKey?: string;
  /** The part of a reference that a field makes up, for its mark. */
  readonly role?: ReferenceRoleName | undefined;
  /** The registry's letters of a step. */
  readonly code?: string | undefined;
  readonly shortcut?: string | undefined;
  /** What it is found by beside what it shows. */
  readonly terms?: string;
  /** Too many to be offered before anything is typed. */
  readonly onlyFound?: true;
  readonly deed: PaletteDeed;
}

/** What the entries are made from. */
export interface PaletteSource {
  readonly rows: readonly FormRow[];
  readonly outline: readonly OutlineNode[];
  readonly problems: readonly ProblemWithFixes[];
  /** Index of the selected step. */
  readonly selected: number | null;
  readonly actions: readonly PaletteAction[];
}

/** All that the palette offers: fields of the selected step, steps, fixes, then actions. */
export function paletteEntries(source: PaletteSource): readonly PaletteEntry[] {
  const { rows, outline, actions } = source;
  return [
    ...rows.map(fieldEntry),
    ...stepEntries(outline, []),
    ...fixEntries(source),
    ...rows.flatMap(kindEntries),
    ...actions.map(actionEntry),
  ];
}

/** What is shown for a text. */
export interface FoundEntries {
  readonly entries: readonly PaletteEntry[];
  /** How many more match. */
  readonly left: number;
}

/** The entries that hold every word of a text, at most so many of a group. */
export function findEntries(
  entries: readonly PaletteEntry[],
  text: string,
  most: number,
): FoundEntries {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const found = entries.filter((entry) => matches(entry, words));
  const shown = PALETTE_GROUPS.flatMap((group) =>
    found.filter((entry) => entry.group === group).slice(0, most),
  );
  return { entries: shown, left: found.length - shown.length };
}

function matches(entry: PaletteEntry, words: readonly string[]): boolean {
  if (words.length === 0) {
    return entry.onlyFound !== true;
  }
  const { label, note = '', yamlKey = '', code = '', terms = '' } = entry;
  const own = `${label} ${note} ${yamlKey} ${code} ${terms}`.toLowerCase();
  return words.every((word) => own.includes(word));
}

function fieldEntry({ field }: FormRow): PaletteEntry {
  return {
    id: `field:${field.key}`,
    group: 'field',
    label: PALETTE_STRINGS.field(field.label),
    yamlKey: field.key.replace(/^spec\./, ''),
    terms: field.key,
    role: field.role,
    deed: { kind: 'field', key: field.key },
  };
}

/** The kinds of value that are given later, where the field takes them and the form can change it. */
function kindEntries({ field, value, valueKind, lock, inapplicable }: FormRow): PaletteEntry[] {
  const { key, label } = field;
  if (
    lock !== null ||
    inapplicable !== null ||
    value.kind === 'foreign' ||
    isStructure(field.kind)
  ) {
    return [];
  }
  return kindsOf(field)
    .filter((kind) => kind !== 'fixed' && kind !== valueKind)
    .map((kind) => ({
      id: `kind:${kind}:${key}`,
      group: 'action',
      label: PALETTE_STRINGS.kinds[kind](label),
      terms: key,
      onlyFound: true,
      deed: { kind: 'field', key, turnInto: kind },
    }));
}

function stepEntries(
  nodes: readonly OutlineNode[],
  above: readonly string[],
): readonly PaletteEntry[] {
  return nodes.flatMap((node) =>
    node.step === null
      ? stepEntries(node.children, [...above, node.label])
      : [
          {
            id: `step:${node.step}`,
            group: 'step',
            label: node.label,
            note: above.join(' › '),
            code: node.code ?? undefined,
            terms: node.terms,
            deed: { kind: 'step', index: node.step },
          },
        ],
  );
}

/** Problems, those of the selected step first. */
export function ownFirst<One extends Problem>(
  problems: readonly One[],
  selected: number | null,
): readonly One[] {
  const own = problems.filter(({ step }) => step === selected);
  return [...own, ...problems.filter(({ step }) => step !== selected)];
}

/** The fixes, those of the selected step first. */
function fixEntries({ rows, outline, problems, selected }: PaletteSource): PaletteEntry[] {
  const names = new Map(stepEntries(outline, []).map(({ id, label }) => [id, label]));
  return ownFirst(problems, selected).flatMap((problem, index) => {
    const isOwn = problem.step === selected;
    const field = isOwn ? rows.find((row) => liesIn(problem.key, row.field.key)) : undefined;
    const elsewhere = names.get(`step:${problem.step}`) ?? STRINGS.dock.wholeText;
    const note = isOwn ? field?.field.label : elsewhere;
    return problem.fixes.map((fix) => ({
      id: `fix:${index}:${fix.title}`,
      group: 'fix' as const,
      label: fix.title,
      note,
      terms: problem.message,
      deed: { kind: 'fix' as const, problem, title: fix.title },
    }));
  });
}

function actionEntry({ id, label, note, shortcut, run }: PaletteAction): PaletteEntry {
  return {
    id: `action:${id}`,
    group: 'action',
    label,
    note,
    shortcut,
    deed: { kind: 'action', run },
  };
}
