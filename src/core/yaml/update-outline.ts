import type { DocumentOffset, StepOutline, StepsOutline } from '../model/step.ts';
import { movedRange, ownCopy, type TextEdit } from '../model/text.ts';
import { outlineSteps } from './outline.ts';
import { countLabels, rootOf } from './scan/found.ts';
import type { LineItem } from './scan/frame.ts';
import { Scanner } from './scan/scanner.ts';
import { keepTrace, type Trace, traceOf } from './scan/trace.ts';
import { updateFlowStep } from './update-flow-step.ts';

type IsStepType = (type: string) => boolean;

/** A text with its outline. */
export interface OutlinedText {
  readonly text: string;
  readonly outline: StepsOutline;
}

/**
 * The outline of `text`, which is the text of `before` after `edits`, for the same step types. When
 * the edits stay inside one item of a sequence that is sure to end where it ended, only that item is
 * read, and the rest is moved; so it is with a step in braces on one line; else the whole text is read.
 * A step that is only moved keeps the `path` object that it had: the same object means the same text of
 * the step, and that its stage and step groups say the same of it.
 */
export function updateOutline(
  before: OutlinedText,
  edits: readonly TextEdit[],
  text: string,
  isStepType: IsStepType,
): StepsOutline {
  return (
    updated(before, edits, text, isStepType) ??
    withFlowStep(before, edits, text, isStepType) ??
    outlineSteps(text, isStepType)
  );
}

function withFlowStep(
  before: OutlinedText,
  edits: readonly TextEdit[],
  text: string,
  isStepType: IsStepType,
): StepsOutline | null {
  const steps = updateFlowStep(before, edits, text, isStepType);
  const from = edits[0]?.range.start ?? 0;
  const pipelineVariables = movedPlaces(before.outline, from, text.length - before.text.length);
  return steps && { ...before.outline, steps, pipelineVariables };
}

function updated(
  before: OutlinedText,
  edits: readonly TextEdit[],
  text: string,
  isStepType: IsStepType,
): StepsOutline | null {
  const trace = traceOf(before.outline);
  const item = trace && itemAround(trace, edits);
  // The keys of a root sequence's items say what the root is.
  if (!trace || !item?.list.parent || item.end - item.start > before.text.length / 2) {
    return null;
  }
  const shift = text.length - before.text.length;
  const was = readItem(before.text, item, item.end, isStepType);
  const now = was && readItem(text, item, item.end + shift, isStepType);
  if (!now) {
    return null;
  }
  const { documents, otherSteps, otherIds, syntax, steps: old } = before.outline;
  const from = old.findIndex(({ range }) => range.start >= item.start);
  const first = from === -1 ? old.length : from;
  const steps = [
    ...old.slice(0, first),
    ...now.steps,
    ...moved(old.slice(first + was.steps.length), shift),
  ];
  const outline = {
    steps,
    documents,
    pipelineVariables: movedPlaces(before.outline, item.start, shift),
    otherSteps: relabelled(otherSteps, was.labels, now.labels),
    otherIds: relabelled(otherIds, was.ids, now.ids),
    syntax,
    root: rootOf(trace.root, steps),
  };
  keepTrace(outline, { items: movedItems(trace.items, item, now.items, shift), root: trace.root });
  return outline;
}

/** The lists whose items are stages, step groups and steps. */
const OF_NODES: ReadonlySet<string | number> = new Set([
  'stages',
  'steps',
  'rollbackSteps',
  'parallel',
]);

/**
 * The innermost item that holds the edits, between its dash and its last line break. Items of a stage or
 * step group itself, as its variables, are no parts to read alone: they speak for all steps of it.
 */
function itemAround({ items }: Trace, edits: readonly TextEdit[]): LineItem | null {
  const start = edits.reduce((least, { range }) => Math.min(least, range.start), Infinity);
  const end = edits.reduce((most, { range }) => Math.max(most, range.end), -1);
  const around = items.filter((item) => item.start + item.list.column < start && end < item.end);
  return around.findLast(({ list }) => OF_NODES.has(list.key)) ?? around.at(-1) ?? null;
}

interface ReadItem {
  readonly steps: readonly StepOutline[];
  readonly labels: readonly string[];
  readonly ids: readonly string[];
  /** The items inside this one. */
  readonly items: readonly LineItem[];
}

function readItem(
  text: string,
  item: LineItem,
  end: number,
  isStepType: IsStepType,
): ReadItem | null {
  const source = ownCopy(`\n${text.slice(item.start, end)}`);
  const found = new Scanner(source, isStepType).scanItem(item);
  const shift = item.start - 1;
  return (
    found && {
      steps: moved(found.steps(), shift),
      labels: found.otherLabels(),
      ids: found.otherIds(),
      items: found.items.slice(1).map((one) => movedItem(one, shift, shift)),
    }
  );
}

function moved(steps: readonly StepOutline[], by: number): readonly StepOutline[] {
  return by === 0 ? steps : steps.map((step) => ({ ...step, range: movedRange(step.range, by) }));
}

/** Where pipelines have their variables after what starts at `from` has grown by `by`. */
function movedPlaces(
  { pipelineVariables }: StepsOutline,
  from: number,
  by: number,
): readonly DocumentOffset[] {
  return pipelineVariables.map((place) =>
    place.offset < from ? place : { ...place, offset: place.offset + by },
  );
}

function movedItem({ list, index, start, end }: LineItem, by: number, endBy: number): LineItem {
  return { list, index, start: start + by, end: end + endBy };
}

/** All items after one of them has been read again. */
function movedItems(
  items: readonly LineItem[],
  item: LineItem,
  inside: readonly LineItem[],
  shift: number,
): readonly LineItem[] {
  const at = items.indexOf(item);
  const above = items.slice(0, at + 1);
  const next = items.findIndex(({ start }, index) => index > at && start >= item.end);
  const below = next === -1 ? [] : items.slice(next);
  return shift === 0
    ? [...above, ...inside, ...below]
    : [
        ...above.map((one) => (one.end < item.end ? one : movedItem(one, 0, shift))),
        ...inside,
        ...below.map((one) => movedItem(one, shift, shift)),
      ];
}

function relabelled(
  counts: ReadonlyMap<string, number>,
  was: readonly string[],
  now: readonly string[],
): ReadonlyMap<string, number> {
  const same = was.length === now.length && was.every((label, index) => label === now[index]);
  return same ? counts : countLabels(countLabels(new Map(counts), was, -1), now, 1);
}
