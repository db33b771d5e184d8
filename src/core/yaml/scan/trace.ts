import type { StepsOutline } from '../../model/step.ts';
import type { LineItem } from './frame.ts';

/** What a sure scan leaves behind, so that a part of the text can be read again by itself. */
export interface Trace {
  /** In the order of the text, with offsets in it; their frames hold stale ones. */
  readonly items: readonly LineItem[];
  /** What the keys of the root say, without regard to the steps. */
  readonly root: StepsOutline['root'];
}

const traces = new WeakMap<StepsOutline, Trace>();

/** Keeps the trace of the scan that made an outline. */
export function keepTrace(outline: StepsOutline, trace: Trace): void {
  traces.set(outline, trace);
}

/** The trace of an outline; null when its scan was not sure of everything. */
export function traceOf(outline: StepsOutline): Trace | null {
  return traces.get(outline) ?? null;
}
