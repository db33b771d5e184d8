import { type Loop, type LoopReads, readLoop } from '../../model/loop.ts';
import { UNSET } from '../../model/value.ts';
import type { Lookup } from '../lookup.ts';
import { readValue } from '../read.ts';
import type { StageMaps } from './stage-maps.ts';

function readsOf(text: string, lookup: Lookup): LoopReads {
  return {
    has: (path) => lookup.find(path) !== null,
    read: (path) => {
      const node = lookup.find(path)?.node;
      return node ? readValue(text, lookup, node) : UNSET;
    },
    keys: (path) => {
      const node = lookup.find(path)?.node;
      return node?.kind === 'map' ? node.pairs : [];
    },
  };
}

/** The loops of the step groups and the stage around a step, the innermost first. */
export function loopsAround(text: string, { stage, groups }: StageMaps): readonly Loop[] {
  const around = stage === null ? groups : [...groups, stage];
  return around.flatMap((lookup) => readLoop(readsOf(text, lookup)) ?? []);
}
