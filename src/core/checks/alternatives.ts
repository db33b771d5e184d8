import { isStructure, partDefinitions, partsOf } from '../derive/index.ts';
import type { FieldDefinition, PartDefinition } from '../fields/index.ts';
import { pathOf } from '../model/path.ts';
import type { StepContext } from './rule.ts';

/** Parts of a mapping of which exactly one belongs there. */
export interface Alternatives {
  readonly owner: FieldDefinition;
  readonly all: readonly PartDefinition[];
  /** Those that stand in the text. */
  readonly present: readonly PartDefinition[];
}

/** All such parts in the structures that stand in a step. */
export function alternativesOf({ definition, step }: StepContext): readonly Alternatives[] {
  const inside = (owner: FieldDefinition): readonly Alternatives[] => {
    if (!isStructure(owner.kind) || !step.has(pathOf(owner.key))) {
      return [];
    }
    const parts = partsOf(owner, step);
    const words = new Set(
      partDefinitions(owner.kind).flatMap(({ alternative }) => alternative ?? []),
    );
    const own = [...words].map((word) => {
      const all = parts.filter(({ alternative }) => alternative === word);
      return { owner, all, present: all.filter(({ key }) => step.has(pathOf(key))) };
    });
    return [...own.filter(({ all }) => all.length > 0), ...parts.flatMap(inside)];
  };
  return definition.fields.flatMap(inside);
}

/** Names as a sentence lists them. */
export function namesOf(parts: readonly PartDefinition[], joint: 'and' | 'or'): string {
  const names = parts.map(({ key }) => String(pathOf(key).at(-1)));
  return names.length < 2
    ? names.join('')
    : `${names.slice(0, -1).join(', ')} ${joint} ${names.at(-1)}`;
}
