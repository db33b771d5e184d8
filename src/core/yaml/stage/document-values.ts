import type { StepsOutline, YamlPath } from '../../model/step.ts';
import type { TextRange } from '../../model/text.ts';
import { aliasResolver } from '../anchors.ts';
import { composeSlice } from '../compose.ts';
import { columnOf } from '../lines.ts';
import { Lookup } from '../lookup.ts';
import { scalarText } from '../read.ts';
import { entryEnd } from '../scan/region.ts';
import type { StageMaps } from './stage-maps.ts';

/** Values by expression path, as the text writes them. */
export type WrittenValues = Readonly<Record<string, string>>;

/** Keys of a matrix that are no axes. Source: v0 pipeline schema, strategy. */
const NO_AXES: ReadonlySet<string> = new Set(['include', 'exclude', 'maxConcurrency', 'nodeName']);

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

/** The first round of a loop: the first item of each axis of a matrix, or of a repeated list. */
function loopValues(lookup: Lookup): WrittenValues {
  const values: Record<string, string> = {};
  const matrix = lookup.find(['strategy', 'matrix'])?.node;
  for (const { name } of matrix?.kind === 'map' ? matrix.pairs : []) {
    const first = name === null ? null : textAt(lookup, ['strategy', 'matrix', name, 0]);
    if (name !== null && first !== null && !NO_AXES.has(name)) {
      values[`matrix.${name}`] = first;
    }
  }
  const item = textAt(lookup, ['strategy', 'repeat', 'items', 0]);
  if (item !== null) {
    values['repeat.item'] = item;
  }
  return lookup.find(['strategy']) === null ? values : { ...values, 'strategy.iteration': '0' };
}

/** What the stage and the step groups around a step give expressions; the innermost loop counts. */
export function stageValues({ stage, groups }: StageMaps): WrittenValues {
  const around = [...groups, ...(stage === null ? [] : [stage])].toReversed();
  return Object.assign(
    {},
    stage === null ? {} : variableValues(stage, 'stage.variables'),
    ...around.map(loopValues),
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
