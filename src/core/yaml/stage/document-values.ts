import { firstRun, type Loop } from '../../model/loop.ts';
import type { StepsOutline, YamlPath } from '../../model/step.ts';
import type { TextRange } from '../../model/text.ts';
import { aliasResolver } from '../anchors.ts';
import { composeSlice } from '../compose.ts';
import { columnOf } from '../lines.ts';
import { Lookup } from '../lookup.ts';
import { scalarText } from '../read.ts';
import { entryEnd } from '../scan/region.ts';

/** Values by expression path, as the text writes them. */
export type WrittenValues = Readonly<Record<string, string>>;

function textAt(lookup: Lookup, path: YamlPath): string | null {
  const node = lookup.find(path)?.node;
  return node ? scalarText(lookup, node) : null;
}

/** The variables of a pipeline or stage: what they are set to, else their default. */
function variableValues(lookup: Lookup, prefix: string): WrittenValues {
  const list = lookup.find(['variables'])?.node;
  const values: Record<string, string> = {};
  for (const index of list?.kind === 'list' ? list.items.keys() : []) {
    const name = textAt(lookup, ['variables', index, 'name']);
    const value = textAt(lookup, ['variables', index, 'value']);
    const otherwise = textAt(lookup, ['variables', index, 'default']);
    const text = value === null || value === '<+input>' ? (otherwise ?? value) : value;
    if (name !== null && text !== null) {
      values[`${prefix}.${name}`] = text;
    }
  }
  return values;
}

/** What the variables of a stage and the loops around a step, the innermost first, give expressions. */
export function stageValues(stage: Lookup | null, loops: readonly Loop[]): WrittenValues {
  return Object.assign(
    {},
    stage === null ? {} : variableValues(stage, 'stage.variables'),
    ...loops.toReversed().map(firstRun),
  );
}

const NOTHING: WrittenValues = {};

/** The block of variables that was read last, which most changes of a text leave as it is. */
let latest: { readonly written: string; readonly values: WrittenValues } | null = null;

/**
 * What the variables of a document's pipeline give expressions. Reads no other line of the text; a
 * pipeline in flow style gives none.
 */
export function pipelineValues(
  text: string,
  { pipelineVariables }: StepsOutline,
  document: number,
): WrittenValues {
  const place = pipelineVariables.find((one) => one.document === document);
  if (place === undefined) {
    return NOTHING;
  }
  const start = place.offset;
  const slice = { start, end: entryEnd(text, start, columnOf(text, start), true) };
  const written = text.slice(slice.start, slice.end);
  // What an alias stands for may change elsewhere.
  if (latest?.written !== written || written.includes('*')) {
    latest = { written, values: readPipeline(text, document, slice) };
  }
  return latest.values;
}

function readPipeline(text: string, document: number, slice: TextRange): WrittenValues {
  const { root: node } = composeSlice(text, slice);
  return node === null
    ? {}
    : variableValues(
        new Lookup(text, node, aliasResolver(text, document, node)),
        'pipeline.variables',
      );
}
