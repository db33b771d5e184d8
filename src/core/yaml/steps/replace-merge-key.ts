import type { YamlPath } from '../../model/step.ts';
import type { MapEntry } from '../../model/value.ts';
import { type Pen, writePair } from '../edit/render.ts';
import { edited } from '../edit/result.ts';
import { flowStyleOf } from '../edit/style.ts';
import { columnOf, lineBreakAt } from '../lines.ts';
import type { StepTree } from '../parse-step.ts';
import { scalarText } from '../read.ts';
import type { MapPair } from '../tree.ts';
import { copyOf } from './copy-source.ts';
import type { Replacement } from './result.ts';

/**
 * Writes the keys that a mapping takes through its merge key in place of that key. Null where it takes
 * none, where a value is more than a text, or where two merge keys stand in the mapping.
 */
export function replaceMergeKey(tree: StepTree, outer: Pen, path: YamlPath): Replacement | null {
  const { text, lookup } = tree;
  const node = lookup.find(path)?.node;
  if (node?.kind !== 'map') {
    return null;
  }
  const [merge, ...others] = node.pairs.filter(({ name }) => name === '<<');
  const taken = lookup.pairs(node).filter((pair) => !node.pairs.includes(pair));
  if (!merge || others.length > 0 || taken.length === 0) {
    return null;
  }
  const pen: Pen = { ...outer, ...flowStyleOf(outer, node) };
  const sources = taken.map((pair) => sourceOfPair(tree, pen, columnOf(text, merge.start), pair));
  const entries = node.pairs
    .flatMap((pair) => (pair === merge ? taken : [pair]))
    .flatMap(({ name, value }): readonly MapEntry[] => {
      const read = scalarText(lookup, value);
      return read === null ? [] : [{ name, value: read }];
    });
  if (sources.includes(null) || entries.length < node.pairs.length - 1 + taken.length) {
    return null;
  }
  const between = pen.flow
    ? pen.compact
      ? ','
      : ', '
    : lineBreakAt(text, merge.start) + ' '.repeat(columnOf(text, merge.start));
  const range = { start: merge.start, end: merge.end };
  return {
    result: edited([{ range, text: sources.join(between) }]),
    promise: { path, value: { kind: 'map', entries } },
  };
}

function sourceOfPair(tree: StepTree, pen: Pen, column: number, pair: MapPair): string | null {
  const value = copyOf(tree, pen, pair.value);
  return value && writePair(pen, column, [pair.name], value).join('');
}
