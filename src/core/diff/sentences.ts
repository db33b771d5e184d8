import { type FieldValue, sameValue } from '../model/value.ts';
import type { Setting } from './settings.ts';

/** Longest value that a sentence quotes, in characters. */
const LONGEST = 60;

/** A sentence and the key that it is about. */
export interface Sentence {
  readonly key: string;
  readonly text: string;
}

/** A value as a sentence names it; null when only its YAML would tell. */
function wordsOf(value: FieldValue): string | null {
  switch (value.kind) {
    case 'scalar':
      return shown([value.text]);
    case 'list':
      return value.items.length === 0 ? 'empty' : shown(value.items);
    case 'map':
      return value.entries.length === 0 ? 'empty' : null;
    case 'unset':
    case 'foreign':
      return null;
    default:
      return value satisfies never;
  }
}

function clipped(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST - 1)}…`;
}

/** Texts as a sentence names them; one without a character has a word of its own. */
function shown(texts: readonly string[]): string {
  return clipped(texts.map((text) => (text === '' ? 'empty' : text)).join(', '));
}

/** Items of `items` that `others` has fewer of. */
function missingIn(items: readonly string[], others: readonly string[]): readonly string[] {
  const left = [...others];
  return items.filter((item) => {
    const at = left.indexOf(item);
    if (at >= 0) {
      left.splice(at, 1);
    }
    return at < 0;
  });
}

function listSentences(
  { label, of }: Pick<ChangedSetting, 'label' | 'of'>,
  isTags: boolean,
  old: readonly string[],
  now: readonly string[],
): readonly string[] {
  const added = missingIn(now, old);
  const removed = missingIn(old, now);
  if (added.length + removed.length === 0) {
    return [`${label} of ${of} in another order`];
  }
  if (added.length === 1 && removed.length === 1 && old.length === now.length) {
    return [`${isTags ? 'Tag' : label} of ${of}: ${shown(removed)} → ${shown(added)}`];
  }
  const noun = (items: readonly string[]): string => (items.length === 1 ? 'Tag' : 'Tags');
  const say = (items: readonly string[], done: string, joint: string): readonly string[] =>
    items.length === 0
      ? []
      : isTags
        ? [`${noun(items)} ${shown(items)} ${done} ${joint} ${of}`]
        : [`${label} of ${of}: ${shown(items)} ${done}`];
  return [...say(added, 'added', 'to'), ...say(removed, 'removed', 'from')];
}

interface ChangedSetting {
  readonly before: FieldValue;
  readonly after: FieldValue;
  readonly label: string;
  /** The name of the step. */
  readonly of: string;
}

function itemsOf(value: FieldValue): readonly string[] | null {
  return value.kind === 'list' ? value.items : value.kind === 'unset' ? [] : null;
}

function scalarSentence(setting: Setting, change: ChangedSetting): string {
  const { label, of } = change;
  const old = wordsOf(change.before);
  const now = wordsOf(change.after);
  const isNew = change.before.kind === 'unset';
  const isGone = change.after.kind === 'unset';
  if (setting.entry !== null) {
    const name = `${label} of ${of}: ${setting.entry}`;
    if (isNew) {
      return now === null ? `${name} added` : `${name}=${now} added`;
    }
    return isGone ? `${name} removed` : `${name}: ${old ?? 'other'} → ${now ?? 'other'}`;
  }
  if (isNew) {
    return now === null ? `${label} of ${of} set` : `${label} of ${of} set to ${now}`;
  }
  if (isGone) {
    return old === null ? `${label} of ${of} unset` : `${label} of ${of} unset, was ${old}`;
  }
  return old === null || now === null || old === now
    ? `${label} of ${of} changed`
    : `${label} of ${of}: ${old} → ${now}`;
}

/** What changed between the settings of a step, a sentence each; `of` names the step. */
export function sentencesOf(
  before: ReadonlyMap<string, Setting>,
  after: ReadonlyMap<string, Setting>,
  of: string,
  tagsKey: string | null,
): readonly Sentence[] {
  const unset: FieldValue = { kind: 'unset' };
  const keys = new Set([...after.keys(), ...before.keys()]);
  return [...keys].flatMap((key) => {
    const old = before.get(key)?.value ?? unset;
    const now = after.get(key)?.value ?? unset;
    const setting = after.get(key) ?? before.get(key);
    if (!setting || sameValue(old, now)) {
      return [];
    }
    const change = { before: old, after: now, label: setting.label, of };
    const oldItems = itemsOf(old);
    const nowItems = itemsOf(now);
    const texts =
      oldItems !== null && nowItems !== null && oldItems.length + nowItems.length > 0
        ? listSentences(change, key === tagsKey, oldItems, nowItems)
        : [scalarSentence(setting, change)];
    return texts.map((text) => ({ key, text }));
  });
}
