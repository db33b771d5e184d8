import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseAllDocuments,
  type YAMLMap,
} from 'yaml';
import type { DocumentOffset, StepOutline } from '../../model/step.ts';
import { idScopes, takenId } from '../scan/taken-ids.ts';

/** What the scan is held to: the steps that a full parse of the text finds, the slow way. */
export interface ReferenceOutline {
  readonly steps: readonly StepOutline[];
  readonly documents: number;
  readonly pipelineVariables: readonly DocumentOffset[];
  readonly otherSteps: Readonly<Record<string, number>>;
  readonly otherIds: Readonly<Record<string, number>>;
  readonly errors: readonly string[];
}

type Key = string | number;
type Holder = { readonly path: readonly Key[]; readonly map: YAMLMap };

/** Outlines a text with nothing but the parser (which trips over a byte-order mark before a dash). */
export function referenceOutline(
  marked: string,
  isStepType: (type: string) => boolean,
): ReferenceOutline {
  const text = marked.replace(/^\u{feff}/u, '');
  const shift = marked.length - text.length;
  const documents = [
    ...parseAllDocuments(text, {
      schema: 'failsafe',
      uniqueKeys: false,
      keepSourceTokens: true,
      prettyErrors: false,
      logLevel: 'silent',
    }),
  ] as Document[];
  const steps: StepOutline[] = [];
  const otherSteps: Record<string, number> = {};
  const pipelineVariables: DocumentOffset[] = [];
  const otherIds: Record<string, number> = {};
  for (const [index, document] of documents.entries()) {
    pipelineVariables.push(
      ...variablesOf(document).map((offset) => ({ document: index, offset: offset + shift })),
    );
    const own = (map: YAMLMap, name: string): string | null => {
      const pairs = map.items as Pair<Node, Node | null>[];
      const values = pairs.filter((pair) => isScalar(pair.key) && pair.key.source === name);
      for (const { value } of values) {
        if (isScalar(value)) {
          const isNull = value.type === 'PLAIN' && /^(?:~|null|)$/i.test(value.source ?? '');
          if (!isNull) {
            return value.source ?? null;
          }
        }
      }
      const merges = pairs.filter((pair) => isScalar(pair.key) && pair.key.source === '<<');
      for (const { value } of merges) {
        for (const alias of isSeq(value) ? value.items : [value]) {
          const target = isAlias(alias) ? alias.resolve(document) : null;
          const inherited = isMap(target) ? own(target, name) : null;
          if (inherited !== null) {
            return inherited;
          }
        }
      }
      return null;
    };
    const walk = (node: unknown, path: readonly Key[], around: readonly Holder[]): void => {
      if (isSeq(node)) {
        node.items.forEach((item, at) => {
          walk(item, [...path, at], around);
        });
      }
      if (!isMap(node)) {
        return;
      }
      const type = own(node, 'type');
      const here = [...around, { path, map: node }];
      const named = around.flatMap(({ path: outer, map }) => {
        const key = outer.at(-1);
        const isTemplate = key === 'template' && outer.length === 1;
        const kind = key === 'stage' ? 'stage' : key === 'stepGroup' ? 'group' : 'template';
        return key === 'stage' || key === 'stepGroup' || isTemplate
          ? [{ kind, name: own(map, 'name'), identifier: own(map, 'identifier') } as const]
          : [];
      });
      if (type !== null && isStepType(type)) {
        steps.push({
          identifier: own(node, 'identifier'),
          name: own(node, 'name'),
          type,
          path,
          document: index,
          range: { start: startOf(node) + shift, end: endOf(node) + shift },
          ancestors: named,
          partial: path.includes('inputSet') || path.includes('templateInputs'),
        });
      } else if (path.at(-1) === 'step') {
        const stage = named.findLast(({ kind }) => kind !== 'group');
        const label = stage && (stage.identifier ?? stage.name);
        if (label) {
          otherSteps[label] = (otherSteps[label] ?? 0) + 1;
        }
      }
      const kind = type !== null && isStepType(type) ? null : path.at(-1);
      const identifier = own(node, 'identifier');
      const isPartial = path.includes('inputSet') || path.includes('templateInputs');
      const isOther = kind === 'step' || kind === 'stepGroup';
      if (isOther && identifier && !isPartial) {
        const scopes = idScopes(index, path.slice(0, -1));
        const ids =
          kind === 'step'
            ? [takenId.inStage(scopes, identifier), takenId.inList(scopes, identifier)]
            : [takenId.ofGroup(scopes, identifier)];
        for (const id of ids) {
          otherIds[id] = (otherIds[id] ?? 0) + 1;
        }
      }
      for (const pair of node.items as Pair<Node, Node | null>[]) {
        const range = pair.key?.range;
        const key = isScalar(pair.key)
          ? (pair.key.source ?? '')
          : text.slice(range?.[0], range?.[1]);
        walk(pair.value, [...path, key], here);
      }
    };
    walk(document.contents, [], []);
  }
  steps.sort((a, b) => a.range.start - b.range.start);
  const errors = documents.flatMap((document) => document.errors.map((error) => error.message));
  return { steps, documents: documents.length, pipelineVariables, otherSteps, otherIds, errors };

  function variablesOf({ contents }: Document): readonly number[] {
    const pipelines = isMap(contents) ? contents.items.filter(hasKey('pipeline')) : [];
    return pipelines.flatMap(({ value }) =>
      isMap(value) && !value.flow ? value.items.filter(hasKey('variables')).map(entryStart) : [],
    );
  }

  function hasKey(name: string): (pair: Pair) => boolean {
    return ({ key }) => isScalar(key) && key.source === name;
  }

  function startOf(node: YAMLMap): number {
    const [first] = node.items;
    return node.flow || !first ? (node.range?.[0] ?? 0) : entryStart(first);
  }

  function entryStart({ srcToken: entry }: Pair): number {
    const token = entry?.start.find(({ type }) => !/space|newline|comment|comma/.test(type));
    return token?.offset ?? entry?.key?.offset ?? 0;
  }

  function endOf(node: unknown): number {
    if (isMap(node) && !node.flow) {
      const pair = node.items.at(-1);
      const value = (pair?.value ?? null) as Node | null;
      return value === null || (isScalar(value) && value.source === '' && value.type === 'PLAIN')
        ? sepEnd(pair)
        : endOf(value);
    }
    if (isSeq(node) && !node.flow) {
      const last = node.items.at(-1);
      if (isScalar(last) && last.source === '' && last.type === 'PLAIN') {
        return text.lastIndexOf('-', (last.range?.[0] ?? 0) - 1) + 1;
      }
      return endOf(last);
    }
    if (isScalar(node) && /^BLOCK/.test(node.type ?? '')) {
      const [start = 0, end = 0] = node.range ?? [];
      const source = text.slice(start, end);
      const header = /^[|>][-+\d]*/.exec(source)?.[0].length ?? 0;
      if (source.slice(0, header).includes('+') && source.includes('\n')) {
        return start + source.replace(/\r?\n$/, '').length;
      }
      const hasContent = source.includes('\n') && source.slice(source.indexOf('\n')).trim() !== '';
      return start + (hasContent ? source.trimEnd().length : header);
    }
    return (node as Node | null)?.range?.[1] ?? 0;
  }

  function sepEnd(pair: Pair | undefined): number {
    const tokens = pair?.srcToken?.sep ?? [];
    const last = tokens.findLast(({ type }) => /map-value-ind|anchor|tag/.test(type));
    return last ? last.offset + last.source.length : endOf(pair?.key);
  }
}
