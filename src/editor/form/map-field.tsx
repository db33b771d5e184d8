import { useRef, useState } from 'react';
import { type FieldValue, type MapEntry, UNSET } from '#core';
import { entryKey } from '../session/field-keys.ts';
import { STRINGS } from '../strings.ts';
import { classes } from '../ui/index.ts';
import { completeEntries, mergeEntries } from './items.ts';
import styles from './map-field.module.css';
import { MapRow } from './map-row.tsx';
import { readEntries } from './paste-entries.ts';
import { useSuggest } from './suggest/use-suggest.ts';
import { useEntrySuggest } from './use-entry-suggest.ts';
import { useRestedPointer } from './use-rested-pointer.ts';
import type { WidgetProps } from './widget.ts';

const EMPTY: MapEntry = { name: '', value: '' };

function toValue(entries: readonly MapEntry[]): FieldValue {
  return entries.length === 0 ? UNSET : { kind: 'map', entries };
}

/**
 * A map as a ruled table. The last row is always free: typing there, or Tab in the last cell, makes a
 * row; pasting `K=V` lines fills rows. Rows without a name stay in the form until they have one.
 */
export function MapField(props: WidgetProps) {
  const { row, id, typed, onChange, onItem, problems, tone, disabled, describedBy } = props;
  const key = row.field.key;
  const entries = typed.kind === 'map' ? typed.entries : [];
  const [adding, setAdding] = useState(false);
  const [at, setAt] = useState<number | null>(null);
  const whenRested = useRestedPointer();
  const suggestOf = useEntrySuggest(row.field, useSuggest(row.field));
  const table = useRef<HTMLFieldSetElement>(null);
  const free = !disabled && (adding || entries.length === 0);
  const shown = free ? [...entries, EMPTY] : entries;

  const { kind } = row.field;
  const isItem = key.endsWith(']');
  const hasFlags = kind.kind === 'map' && kind.names === 'flags';
  const put = (next: readonly MapEntry[]) => {
    const searched = at === null || !hasFlags ? undefined : next[at];
    // No flag has a blank: these are words to find one by, and no name yet.
    const complete = completeEntries(next).filter(
      (entry) => entry !== searched || !/\s/.test(entry.name),
    );
    // An item of a list goes with its last entry: while that one's name is typed anew it stays as it is.
    const waits = isItem && complete.length === 0 && next.length > 0;
    onChange(toValue(next), waits ? row.value : toValue(complete));
  };
  const change = (index: number, entry: MapEntry) =>
    put(index < entries.length ? entries.with(index, entry) : [...entries, entry]);
  const focusCell = (index: number, cell: 'name' | 'value') => {
    requestAnimationFrame(() => {
      table.current?.querySelector<HTMLElement>(`[data-cell="${index}-${cell}"]`)?.focus();
    });
  };
  const remove = (index: number) => {
    put(entries.toSpliced(index, 1));
    focusCell(Math.max(0, index - 1), 'name');
  };
  const paste = (text: string): boolean => {
    const pasted = readEntries(text, row.field.flag);
    if (pasted === null || (pasted.length === 1 && !/[=]/.test(text))) {
      return false;
    }
    put(mergeEntries(entries, pasted));
    return true;
  };
  const duplicate = entries.find(
    ({ name }, index) => name !== '' && entries.findIndex((entry) => entry.name === name) !== index,
  );

  const current = at === null ? undefined : entries[at];
  const meaning = current === undefined ? null : suggestOf(current, entries).meaning;

  return (
    <fieldset
      ref={table}
      className={classes(styles.table, hasFlags && styles.flags, tone === 'error' && styles.error)}
      data-map=""
      onFocus={() => setAdding(true)}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) {
          whenRested(() => {
            if (table.current?.matches(':focus-within') !== true) {
              setAdding(false);
              setAt(null);
            }
          });
          if (isItem && entries.length > 0 && completeEntries(entries).length === 0) {
            onChange(row.value);
          } else if (entries.some((entry) => entry.name === '' && entry.value === '')) {
            put(entries.filter((entry) => entry.name !== '' || entry.value !== ''));
          }
        }
      }}
    >
      {shown.map((entry, index) => {
        const path = entryKey(key, entry.name);
        const problem = problems.find((candidate) => candidate.key === path);
        return (
          <MapRow
            // The place is the identity: a row keeps its inputs while its name is typed.
            key={`row ${index}`.trim()}
            id={index === 0 ? id : undefined}
            label={row.field.label}
            entry={entry}
            index={index}
            spare={index >= entries.length}
            severity={problem?.severity ?? null}
            disabled={disabled}
            describedBy={describedBy}
            suggest={suggestOf(entry, entries)}
            onFocus={() => {
              setAt(index);
              onItem(entry.name === '' ? key : path);
            }}
            onChange={(next) => change(index, next)}
            onPaste={paste}
            onRemove={() => remove(index)}
            onNext={() => focusCell(index + 1, 'name')}
            last={index === entries.length - 1}
          />
        );
      })}
      {meaning === null ? null : <p className={styles.meaning}>{meaning}</p>}
      {duplicate === undefined ? null : (
        <p className={styles.note}>{STRINGS.form.twiceNamed(duplicate.name)}</p>
      )}
    </fieldset>
  );
}
