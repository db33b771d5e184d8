import type { StepOutline } from '../../model/step.ts';
import { composeSlice, composeText } from '../compose.ts';
import type { ListItem, ListNode, MapPair, TreeNode } from '../tree.ts';
import { type DashedLines, dashedLinesAround, ownerColon } from './dashes.ts';

/** The key that holds a list, such as `steps`. */
export interface ListOwner {
  readonly name: string;
  readonly keyStart: number;
  /** Where `[]` goes when the list is left empty: right behind the colon, or its anchor and tag. */
  readonly valueAt: number;
}

/** The list that a step stands in, and its place there. */
export interface Siblings {
  readonly text: string;
  readonly flow: boolean;
  /** Span of a list in flow style with its brackets; of the lines of one in block style. */
  readonly start: number;
  readonly end: number;
  readonly count: number;
  readonly index: number;
  /** Null when the list is the root of its document. */
  readonly owner: ListOwner | null;
  /** An item; null outside the list and where the item does not parse. */
  item(index: number): ListItem | null;
}

/**
 * The list around a step, read from the lines around it; the whole document is parsed only where they
 * leave doubt, such as in flow style. Null for a step that stands in no list.
 */
export function siblingsOf(text: string, step: StepOutline): Siblings | null {
  const at = step.path.findLastIndex((key) => typeof key === 'number');
  const rest = step.path.slice(at + 1);
  if (at === -1 || rest.length > 1 || (rest.length === 1 && rest[0] !== 'step')) {
    return null;
  }
  return siblingsAround(text, step.range.start) ?? parsedSiblings(text, step, at);
}

/** The list in block style around the mapping or the key at an offset; null where lines don't tell. */
export function siblingsAround(text: string, offset: number): Siblings | null {
  const lines = dashedLinesAround(text, offset);
  const siblings = lines && dashedSiblings(text, lines);
  const item = siblings?.item(siblings.index);
  return siblings && item && leadsTo(item.value, offset) ? siblings : null;
}

/** The list that a node of a parsed document is. */
export function listSiblings(
  text: string,
  list: ListNode,
  holder: MapPair | ListItem | null,
  index: number,
): Siblings {
  const owner =
    holder && 'key' in holder
      ? { name: holder.name, keyStart: holder.key.start, valueAt: holder.valueAt }
      : null;
  const { flow, start, end, items } = list;
  const item = (place: number) => items[place] ?? null;
  return { text, flow, start, end, count: items.length, index, owner, item };
}

function dashedSiblings(text: string, lines: DashedLines): Siblings {
  const { dashes, end, index, owner } = lines;
  const known = new Map<number, ListItem | null>();
  const read = (place: number): ListItem | null => {
    const start = dashes[place];
    if (start === undefined) {
      return null;
    }
    const { root, errors } = composeSlice(text, { start, end: dashes[place + 1] ?? end });
    const item = root?.kind === 'list' && root.items.length === 1 ? root.items[0] : undefined;
    return errors.length === 0 && item ? item : null;
  };
  return {
    text,
    flow: false,
    start: dashes[0] ?? end,
    end,
    count: dashes.length,
    index,
    owner: owner === null ? null : ownerColon(text, owner),
    item: (place) => {
      const item = known.get(place) ?? read(place);
      known.set(place, item);
      return item;
    },
  };
}

/** Whether an item is the mapping at an offset, or holds it or the key there. */
function leadsTo(node: TreeNode, offset: number): boolean {
  return (
    node.start === offset ||
    (node.kind === 'map' &&
      node.pairs.some((pair) => pair.key.start === offset || pair.value.start === offset))
  );
}

function parsedSiblings(text: string, step: StepOutline, at: number): Siblings | null {
  const whole = composeText(text)[step.document];
  if (!whole?.root || whole.errors.length > 0) {
    return null;
  }
  let node: TreeNode | undefined = whole.root;
  let holder: MapPair | ListItem | null = null;
  for (const key of step.path.slice(0, at)) {
    const part: MapPair | ListItem | undefined =
      node?.kind === 'map'
        ? node.pairs.find((pair) => pair.name === String(key))
        : node?.kind === 'list'
          ? node.items[Number(key)]
          : undefined;
    holder = part ?? null;
    node = part?.value;
  }
  const index = Number(step.path[at]);
  return node?.kind === 'list' && node.items[index]
    ? listSiblings(text, node, holder, index)
    : null;
}
