import type { FieldValue, FormRow } from '#core';
import { STRINGS } from '../../strings.ts';

const TEXTS = STRINGS.advanced.summary;

/** What a structured field comes to, in one line. */
export function summaryOf(row: FormRow): string {
  const { value, field } = row;
  if (value.kind === 'unset') {
    return field.whenUnset ?? '';
  }
  if (value.kind === 'scalar') {
    return value.text;
  }
  const words = SUMMARIES[field.key]?.(row) ?? '';
  return words === '' ? TEXTS.other : words;
}

const SUMMARIES: Readonly<Record<string, (row: FormRow) => string>> = {
  when: conditionWords,
  strategy: loopWords,
  failureStrategies: ({ parts }) => parts.map(strategyWords).join('; '),
  enforce: ({ parts }) => TEXTS.policies(itemsOf(valueIn(parts, 'policySets'))),
};

function conditionWords({ parts }: FormRow): string {
  const status = textOf(valueIn(parts, 'stageStatus'));
  const condition = textOf(valueIn(parts, 'condition'));
  const words = isKeyOf(TEXTS.status, status) ? TEXTS.status[status] : TEXTS.status.Success;
  return condition === '' ? words : TEXTS.and(words, condition);
}

function loopWords({ parts }: FormRow): string {
  const matrix = rowIn(parts, 'matrix');
  const repeat = rowIn(parts, 'repeat');
  const copies = textOf(valueIn(parts, 'parallelism'));
  if (matrix !== undefined && matrix.value.kind !== 'unset') {
    return matrixWords(matrix);
  }
  if (repeat !== undefined && repeat.value.kind !== 'unset') {
    const items = itemsOf(valueIn(repeat.parts, 'items'));
    const times = textOf(valueIn(repeat.parts, 'times'));
    return items.length > 0 ? TEXTS.items(items) : times === '' ? '' : TEXTS.times(times);
  }
  return copies === '' ? '' : TEXTS.copies(copies);
}

function matrixWords({ parts, value }: FormRow): string {
  if (value.kind === 'scalar') {
    return TEXTS.matrix(value.text);
  }
  const axes = parts.filter(({ field }) => field.kind.kind === 'list');
  const sizes = axes.map((axis) =>
    axis.value.kind === 'list' ? String(axis.value.items.length) : textOf(axis.value),
  );
  const excluded = rowIn(parts, 'exclude')?.parts.length ?? 0;
  return sizes.length === 0 ? '' : TEXTS.matrix(sizes.join(' × '), excluded);
}

function strategyWords({ parts }: FormRow): string {
  const action = textOf(valueIn(parts, 'onFailure.action.type'));
  const count = textOf(valueIn(parts, 'onFailure.action.spec.retryCount'));
  const last = textOf(valueIn(parts, 'onFailure.action.spec.onRetryFailure.action.type'));
  const done = isKeyOf(TEXTS.actions, action) ? TEXTS.actions[action] : action;
  if (action !== 'Retry' || count === '') {
    return done;
  }
  const then = isKeyOf(TEXTS.actions, last) ? TEXTS.actions[last] : last;
  return TEXTS.retry(count, then.toLowerCase());
}

function rowIn(parts: readonly FormRow[], name: string): FormRow | undefined {
  return parts.find(({ field }) => field.key.endsWith(`.${name}`));
}

function valueIn(parts: readonly FormRow[], name: string): FieldValue {
  return rowIn(parts, name)?.value ?? { kind: 'unset' };
}

function textOf(value: FieldValue): string {
  return value.kind === 'scalar' ? value.text : '';
}

function itemsOf(value: FieldValue): readonly string[] {
  return value.kind === 'list' ? value.items : value.kind === 'scalar' ? [value.text] : [];
}

function isKeyOf<Table extends object>(table: Table, key: string): key is keyof Table & string {
  return Object.hasOwn(table, key);
}
