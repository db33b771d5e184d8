import { columnOf } from '../lines.ts';
import { needsQuotes, quotesOf, type ScalarPlace } from '../quote.ts';
import { childrenOf, type ListNode, type MapNode, type TreeNode } from '../tree.ts';
import { isFirstOnLine } from './layout.ts';

/** How a step is written: the widths that new lines of it take over. */
export interface StepStyle {
  /** Columns that a mapping is deeper than its key. */
  readonly mapIndent: number;
  /** Columns that a sequence's dash is deeper than its key. */
  readonly listIndent: number;
}

/** Reads the style of a step from its own lines. */
export function styleOfStep(text: string, root: TreeNode): StepStyle {
  const steps = indentSteps(text, root);
  const mapIndent = steps.find((step) => step.kind === 'map')?.columns ?? 2;
  const listIndent = steps.find((step) => step.kind === 'list')?.columns ?? mapIndent;
  return { mapIndent, listIndent };
}

function indentSteps(
  text: string,
  node: TreeNode,
): readonly { kind: 'map' | 'list'; columns: number }[] {
  const pairs = node.kind === 'map' && !node.flow ? node.pairs : [];
  const own = pairs.flatMap(({ value, start }) => {
    if (value.kind === 'scalar' || value.kind === 'alias' || value.flow) {
      return [];
    }
    const columns = columnOf(text, value.start) - columnOf(text, start);
    const isBelow = isFirstOnLine(text, value.start) && columns >= (value.kind === 'map' ? 1 : 0);
    return isBelow ? [{ kind: value.kind, columns }] : [];
  });
  return [...own, ...childrenOf(node).flatMap((child) => indentSteps(text, child))];
}

/** How a collection in flow style is written. */
export interface FlowStyle {
  readonly flow: boolean;
  /** Double quotes around every key, as in JSON. */
  readonly json: boolean;
  /** No blanks behind colons and commas. */
  readonly compact: boolean;
}

/** The style inside a collection that stands in surroundings of a style. */
export function flowStyleOf(outer: FlowStyle, node: MapNode | ListNode): FlowStyle {
  if (!node.flow) {
    return { flow: false, json: false, compact: false };
  }
  const pairs = node.kind === 'map' ? node.pairs : [];
  if (pairs.length === 0) {
    return { ...outer, flow: true };
  }
  return {
    flow: true,
    json: pairs.every(({ key }) => key.style === 'double-quoted'),
    compact: pairs.some((pair) => pair.hasColon && pair.value.start === pair.valueAt),
  };
}

/** The quotes that all items use although one of them would not need them; null otherwise. */
export function quotesOfItems(list: ListNode): ScalarPlace['quotes'] {
  return commonQuotes(list.items.map((item) => item.value));
}

/** The same for the values of a mapping of texts. */
export function quotesOfValues(map: MapNode): ScalarPlace['quotes'] {
  return commonQuotes(map.pairs.map((pair) => pair.value));
}

function commonQuotes(values: readonly TreeNode[]): ScalarPlace['quotes'] {
  const scalars = values.filter((value) => value.kind === 'scalar');
  const quotes = new Set(scalars.map((value) => quotesOf(value.style)));
  const [only = null] = quotes;
  const byChoice = scalars.some((value) => !needsQuotes(value.text, false));
  return quotes.size === 1 && byChoice ? only : null;
}
