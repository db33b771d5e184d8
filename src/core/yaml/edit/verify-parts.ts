import type { StepOutline, YamlPath } from '../../model/step.ts';
import type { TextEdit } from '../../model/text.ts';
import type { StepTree } from '../parse-step.ts';
import type { NodeProperties, TreeNode } from '../tree.ts';
import { composeAfter } from './verify.ts';

/** What a node means, without its places in the text. */
type Meaning =
  | { readonly parts: readonly Meaning[]; readonly properties: NodeProperties | null }
  | { readonly name: string; readonly value: Meaning }
  | { readonly alias: string }
  | { readonly text: string; readonly style: string; readonly properties: NodeProperties | null };

/** How the parts of a list or mapping are arranged after a change. */
export type Arrange = <Part>(parts: readonly Part[]) => readonly Part[];

/**
 * Whether the edited step holds the same as before, save that the parts of the list or mapping at a
 * path are arranged anew, or one of its keys has another name. What fails here is refused.
 */
export function keepsParts(
  before: StepTree,
  outline: StepOutline,
  edits: readonly TextEdit[],
  change: {
    readonly path: YamlPath;
    readonly arrange?: Arrange;
    readonly rename?: { readonly index: number; readonly name: string };
  },
): boolean {
  const after = composeAfter(before.text, outline, edits);
  const { arrange = (parts) => parts, rename } = change;
  const rearranged = at(meaningOf(before.root), change.path, (parts) =>
    arrange(parts).map((part, index) =>
      rename?.index === index && 'name' in part ? { ...part, name: rename.name } : part,
    ),
  );
  return (
    after.broken === null && JSON.stringify(rearranged) === JSON.stringify(meaningOf(after.root))
  );
}

function at(
  meaning: Meaning,
  path: YamlPath,
  change: (parts: readonly Meaning[]) => readonly Meaning[],
): Meaning {
  if ('name' in meaning) {
    return { ...meaning, value: at(meaning.value, path, change) };
  }
  if (!('parts' in meaning)) {
    return meaning;
  }
  const [key, ...rest] = path;
  if (key === undefined) {
    return { ...meaning, parts: change(meaning.parts) };
  }
  const parts = meaning.parts.map((part, index) =>
    ('name' in part ? part.name === String(key) : index === key) ? at(part, rest, change) : part,
  );
  return { ...meaning, parts };
}

function meaningOf(node: TreeNode): Meaning {
  const { properties } = node;
  switch (node.kind) {
    case 'map': {
      const parts = node.pairs.map(({ name, value }) => ({ name, value: meaningOf(value) }));
      return { parts, properties };
    }
    case 'list':
      return { parts: node.items.map((item) => meaningOf(item.value)), properties };
    case 'alias':
      return { alias: node.name };
    case 'scalar':
      return { text: node.text, style: node.style, properties };
    default:
      return node satisfies never;
  }
}
