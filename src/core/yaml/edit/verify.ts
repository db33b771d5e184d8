import type { StepOutline, YamlPath } from '../../model/step.ts';
import { applyEdits, sortEdits, type TextEdit, type TextRange } from '../../model/text.ts';
import { type FieldValue, sameValue, UNSET } from '../../model/value.ts';
import { OWN_HANDLE } from '../directives.ts';
import { lineStartOf, nextLineOf } from '../lines.ts';
import { composeStep, type StepTree } from '../parse-step.ts';
import { readValue } from '../read.ts';
import { isEmptyValue, type TreeNode } from '../tree.ts';

/** What an edit has to bring about. */
export interface EditPromise {
  readonly path: YamlPath;
  readonly value: FieldValue;
}

/**
 * Whether the edited step parses, reads as promised at the path, and reads as before everywhere
 * else. The last safeguard: an edit that fails here is refused, never written.
 */
export function keepsPromise(
  before: StepTree,
  outline: StepOutline,
  edits: readonly TextEdit[],
  promise: EditPromise,
): boolean {
  const after = composeAfter(before.text, outline, edits);
  const { text } = after;
  if (after.broken && !before.broken) {
    return false;
  }
  const found = after.lookup.find(promise.path);
  const value = found ? readValue(text, after.lookup, found.node) : UNSET;
  return (
    sameValue(value, promise.value) &&
    restOf(before.root, promise.path) === restOf(after.root, promise.path)
  );
}

/** The edited step, parsed from its own lines, unless an alias or a tag may lead out of them. */
export function composeAfter(
  text: string,
  outline: StepOutline,
  edits: readonly TextEdit[],
): StepTree {
  const range = rangeAfter(outline, edits);
  const lines = linesAround(text, [outline.range, ...edits.map((edit) => edit.range)]);
  const by = -lines.start;
  const inside = edits.map((edit) => ({ ...edit, range: moveRange(edit.range, by) }));
  const part = applyEdits(text.slice(lines.start, lines.end), inside);
  return part.includes('*') || OWN_HANDLE.test(part)
    ? composeStep(applyEdits(text, edits), { ...outline, range })
    : composeStep(part, { ...outline, range: moveRange(range, by) });
}

/** The lines of some places, with the blank ones below them. */
function linesAround(text: string, places: readonly TextRange[]): TextRange {
  const start = lineStartOf(text, Math.min(...places.map((place) => place.start)));
  let end = nextLineOf(text, Math.max(...places.map((place) => place.end)));
  while (end < text.length && text.slice(end, nextLineOf(text, end)).trim() === '') {
    end = nextLineOf(text, end);
  }
  return { start, end };
}

function moveRange({ start, end }: TextRange, by: number): TextRange {
  return { start: start + by, end: end + by };
}

/** The range of the step after edits of its own lines. */
export function rangeAfter(outline: StepOutline, edits: readonly TextEdit[]): StepOutline['range'] {
  const { range } = outline;
  let shift = 0;
  let start = range.start;
  let end = range.end;
  for (const { range: place, text } of sortEdits(edits)) {
    const shifted = place.start + shift;
    if (place.start < range.start) {
      // A new first key stands above the old one, in the same column.
      start = shifted + text.search(/\S|$/);
    }
    shift += text.length - (place.end - place.start);
    end = Math.max(place.end > range.end ? 0 : range.end + shift, shifted + text.length);
  }
  return { start, end };
}

/** All texts of a tree with their paths, save what is at or below a path. */
function restOf(root: TreeNode, path: YamlPath): string {
  const skipped = typeof path.at(-1) === 'number' ? path.slice(0, -1) : path;
  return JSON.stringify(leaves(root, [], skipped.map(String)));
}

function leaves(node: TreeNode, at: readonly string[], skipped: readonly string[]): unknown[] {
  const isOnTheWay = at.every((key, index) => key === skipped[index]);
  if (isOnTheWay && at.length >= skipped.length) {
    return [];
  }
  switch (node.kind) {
    case 'map':
      return node.pairs.flatMap((pair) => leaves(pair.value, [...at, pair.name], skipped));
    case 'list':
      return node.items.flatMap((item, index) =>
        leaves(item.value, [...at, String(index)], skipped),
      );
    case 'alias':
      return [[at, node.name]];
    case 'scalar':
      // A parent without a value becomes a mapping when something is set in it.
      return isOnTheWay ? [] : [[at, node.text, isEmptyValue(node), node.properties]];
    default:
      return node satisfies never;
  }
}
