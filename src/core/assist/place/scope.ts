import type { YamlPath } from '../../model/step.ts';
import { STEP_ITEMS } from './block.ts';
import type { Level } from './level.ts';
import type { Place } from './place.ts';

/** What a place belongs to: a step, with the path in it, or a list of steps. */
export type Scope =
  | {
      readonly kind: 'step';
      /** As written; null without a `type` that the lines around tell. */
      readonly type: string | null;
      /** Of the value; for a key, of the mapping that holds it. */
      readonly path: YamlPath;
      /** Keys that are in the same mapping already. */
      readonly taken: ReadonlySet<string>;
    }
  | { readonly kind: 'steps'; readonly needsDash: boolean };

const STEP_LISTS: ReadonlySet<string | number | null> = new Set(['steps', 'rollbackSteps']);

function unquoted(source: string): string {
  return source.replace(/^(["'])(.*)\1$/, '$2');
}

function typeOf(level: Level): string | null {
  const source = level.key === 'type' ? level.keyValue : level.siblings.get('type');
  return source === undefined || source === '' ? null : unquoted(source);
}

/** Whether the items of a level are steps. */
function holdsSteps(levels: readonly Level[], index: number): boolean {
  const level = levels[index];
  const holder = levels[index + 1]?.key ?? null;
  return (
    level !== undefined &&
    ([...level.items].some((item) => STEP_ITEMS.has(item)) ||
      STEP_LISTS.has(holder) ||
      (holder === 'parallel' && holdsSteps(levels, index + 2)))
  );
}

function isStep(
  levels: readonly Level[],
  index: number,
  isStepType: (type: string) => boolean,
): boolean {
  const level = levels[index];
  if (level?.kind !== 'map') {
    return false;
  }
  const type = typeOf(level);
  return levels[index + 1]?.key === 'step' || (type !== null && isStepType(type));
}

/** The step or list of steps that a place belongs to; null outside of both. */
export function scopeOf(place: Place, isStepType: (type: string) => boolean): Scope | null {
  const { levels, role } = place;
  const innermost = levels[0];
  if (innermost === undefined) {
    return null;
  }
  const isBare = role === 'item' || (role === 'key' && !place.hasColon);
  if (isBare && innermost.siblings.size === 0 && holdsSteps(levels, 0)) {
    return { kind: 'steps', needsDash: role === 'key' || place.needsDash };
  }
  const step = levels.findIndex((_, index) => isStep(levels, index, isStepType));
  const level = levels[step];
  if (level === undefined) {
    return null;
  }
  const keys = levels
    .slice(0, step + 1)
    .reverse()
    .flatMap(({ key }) => (key === null ? [] : [key]));
  return {
    kind: 'step',
    type: typeOf(level),
    path: keys,
    taken: new Set(innermost.siblings.keys()),
  };
}
