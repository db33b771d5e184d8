import type { TextRange } from '../../model/text.ts';
import { composeText } from '../compose.ts';
import { insertion, isLastOnLine } from '../edit/layout.ts';
import { styleOfStep } from '../edit/style.ts';
import { columnOf, lineBreakAt, lineEndOf, lineNumberOf } from '../lines.ts';
import { childrenOf, isEmptyValue, type ListNode, type MapPair, type TreeNode } from '../tree.ts';
import { blockSource, flowSource, type NewStep, USUAL_STYLE } from './new-step.ts';
import { cannot, done, placeOf, type StepsResult, UNSAFE } from './result.ts';
import { listSiblings, type Siblings } from './siblings.ts';

/**
 * Writes steps as the first items of the first empty `steps:`; where all hold something, `behind` is
 * asked to write them behind the last item of the first one.
 */
export function fillEmptyList(
  text: string,
  steps: readonly NewStep[],
  behind: (siblings: Siblings) => StepsResult,
): StepsResult {
  const documents = composeText(text);
  const [error] = documents.flatMap(({ errors }) => errors);
  if (error) {
    return cannot(`Line ${lineNumberOf(text, error.range.start)} does not parse: mend it first.`);
  }
  const found = documents.flatMap(({ root }) =>
    root ? stepLists(root).map((list) => ({ ...list, root })) : [],
  );
  const empty = found.find(({ pair }) => isEmpty(pair.value));
  if (empty) {
    return fill(text, empty.root, empty, steps);
  }
  const [first] = found;
  if (first?.pair.value.kind !== 'list') {
    return cannot('The text holds no `steps:` that a step could be added to.');
  }
  const list: ListNode = first.pair.value;
  return behind(listSiblings(text, list, first.pair, list.items.length - 1));
}

interface StepList {
  readonly pair: MapPair;
  /** Whether the key itself stands in flow style. */
  readonly inFlow: boolean;
}

const NOT_FOR_STEPS: ReadonlySet<string> = new Set(['templateInputs', 'inputSet', 'inputs']);

function stepLists(node: TreeNode, inFlow = false): readonly StepList[] {
  if (node.kind !== 'map') {
    return childrenOf(node).flatMap((child) => stepLists(child, inFlow || isFlow(node)));
  }
  return node.pairs.flatMap((pair) => {
    if (NOT_FOR_STEPS.has(pair.name)) {
      return [];
    }
    const isList = pair.value.kind === 'list' || isEmpty(pair.value);
    const own = pair.name === 'steps' && isList ? [{ pair, inFlow: inFlow || node.flow }] : [];
    return [...own, ...stepLists(pair.value, inFlow || node.flow)];
  });
}

function isFlow(node: TreeNode): boolean {
  return (node.kind === 'list' || node.kind === 'map') && node.flow;
}

function isEmpty(node: TreeNode): boolean {
  return isEmptyValue(node) || (node.kind === 'list' && node.items.length === 0);
}

function fill(
  text: string,
  root: TreeNode,
  { pair, inFlow }: StepList,
  steps: readonly NewStep[],
): StepsResult {
  const { value } = pair;
  if (inFlow && isEmptyValue(value)) {
    return cannot(UNSAFE);
  }
  const comments = text.slice(value.start, value.end);
  if (inFlow || comments.includes('#') || !isLastOnLine(text, value.end)) {
    const source = steps.map((step) => flowSource(null, step)).join(', ');
    const edit = { range: rangeOf(value), text: `[${source}]` };
    return done([edit], value.start + 1 + source.indexOf('type'));
  }
  const column = columnOf(text, pair.start) + styleOfStep(text, root).listIndent;
  const lineBreak = lineBreakAt(text, value.end);
  const lines = steps.flatMap((step) =>
    blockSource(column, USUAL_STYLE, step).map((line) => lineBreak + line),
  );
  const below = insertion(lineEndOf(text, value.end), lines.join(''));
  const removal = { range: { start: pair.valueAt, end: value.end }, text: '' };
  const edits = value.start === value.end ? [below] : [removal, below];
  return done(edits, placeOf(edits, below) + below.text.indexOf('type:'));
}

function rangeOf({ start, end }: TextRange): TextRange {
  return { start, end };
}
