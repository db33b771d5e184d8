import type { StepOutline, YamlPath } from '../../model/step.ts';
import { aliasResolver } from '../anchors.ts';
import { Lookup } from '../lookup.ts';
import type { TreeNode } from '../tree.ts';
import { blockEntries } from './block-entries.ts';
import { wayUp } from './way-up.ts';

/** The mappings around a step that say where it runs; only what they say of that is in them. */
export interface StageMaps {
  /** The stage's own mapping; null for a step outside of a stage. */
  readonly stage: Lookup | null;
  /** The stage's `spec`. */
  readonly spec: Lookup | null;
  /** Step groups around the step, the innermost first. */
  readonly groups: readonly Lookup[];
}

/** The root of a document as the parser reads it; null when it has none. */
export type ReadRoot = (document: number) => TreeNode | null;

/** The keys of a stage that say something of its steps. */
export const STAGE_KEYS: ReadonlySet<string> = new Set([
  'identifier',
  'variables',
  'strategy',
  '<<',
]);
/** The keys of a stage's `spec` that say where it runs. */
export const SPEC_KEYS: ReadonlySet<string> = new Set([
  'infrastructure',
  'platform',
  'runtime',
  '<<',
]);
const GROUP_KEYS: ReadonlySet<string> = new Set(['stepGroupInfra', 'strategy', '<<']);
const STEP_LISTS: ReadonlySet<string | number> = new Set(['steps', 'rollbackSteps']);

/** Lengths of the path's parts that lead to the mappings; `stage` is -1 outside of a stage. */
function placesOf(path: YamlPath) {
  const execution = path.lastIndexOf('execution');
  const groups = path.flatMap((key, at) => (STEP_LISTS.has(key) && at > execution + 1 ? [at] : []));
  const spec = path[execution - 1] === 'spec' ? execution : -1;
  return { spec, groups: groups.toReversed() };
}

/**
 * The mappings around a step, read from the lines between the step and its stage; where the lines
 * leave doubt, as in flow style, from the whole document.
 */
export function stageMaps(text: string, step: StepOutline, readRoot: ReadRoot): StageMaps {
  const { path, document, range } = step;
  const { spec, groups } = placesOf(path);
  const outermost = Math.min(spec === -1 ? path.length : spec - 1, ...groups);
  const root = once(() => readRoot(document));
  // A mapping that is the root of its document is held by nothing: it is read as the parser reads it.
  const depth = path.length - outermost + 1;
  const holders = outermost === 0 ? null : wayUp(text, range.start, path, depth);
  const mapAt = (length: number, wanted: ReadonlySet<string>): Lookup | null => {
    const holder = holders?.[path.length - length];
    const first = holders?.[path.length - length - 1];
    if (holder && first) {
      const node = blockEntries(text, holder.end, first.column, wanted);
      return new Lookup(text, node, aliasResolver(text, document, node));
    }
    const whole = root();
    const resolve = whole && aliasResolver(text, document, whole);
    const node = whole && resolve && new Lookup(text, whole, resolve).find(path.slice(0, length));
    return node && resolve ? new Lookup(text, node.node, resolve) : null;
  };
  return {
    stage: spec === -1 ? null : mapAt(spec - 1, STAGE_KEYS),
    spec: spec === -1 ? null : mapAt(spec, SPEC_KEYS),
    groups: groups.flatMap((length) => mapAt(length, GROUP_KEYS) ?? []),
  };
}

function once<T>(read: () => T): () => T {
  let known: { readonly value: T } | null = null;
  return () => {
    known ??= { value: read() };
    return known.value;
  };
}
