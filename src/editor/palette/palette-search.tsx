import { Search, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { PALETTE_STRINGS } from '../palette-strings.ts';
import { IconButton } from '../ui/index.ts';
import { findEntries, PALETTE_GROUPS, type PaletteEntry } from './entries.ts';
import { isFindKey } from './find-key.ts';
import styles from './palette.module.css';
import { PaletteRow } from './palette-row.tsx';

/** Thousands of rows at once would make the browser wait. */
const MOST_OF_A_GROUP = 50;

/** How many rows a key moves on. */
const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 10,
  PageUp: -10,
};

/** The line to type in and what matches. The focus stays in the line, which says what is chosen. */
export function PaletteSearch({
  entries,
  onTake,
  onClose,
}: {
  readonly entries: readonly PaletteEntry[];
  readonly onTake: (entry: PaletteEntry) => void;
  readonly onClose: () => void;
}) {
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState(0);
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const found = useMemo(() => findEntries(entries, text, MOST_OF_A_GROUP), [entries, text]);
  const shown = found.entries;
  const active = Math.min(chosen, shown.length - 1);
  const groups = PALETTE_GROUPS.map((group) => ({
    group,
    rows: shown.filter((entry) => entry.group === group),
  })).filter(({ rows }) => rows.length > 0);

  // Before the dialog looks for the focus.
  useEffect(() => input.current?.focus(), []);
  const choose = (index: number) => {
    setChosen(index);
    list.current?.querySelector(`#${CSS.escape(`${id}-${index}`)}`)?.scrollIntoView({
      block: 'nearest',
    });
  };
  /** Whether the key was the list's. */
  const steer = (event: KeyboardEvent): boolean => {
    const by = STEPS[event.key];
    const entry = shown[active];
    if (isFindKey(event)) {
      onClose();
    } else if (by !== undefined && shown.length > 0) {
      choose(nextOf(active, by, shown.length));
    } else if (event.key === 'Enter' && entry !== undefined) {
      onTake(entry);
    } else {
      return false;
    }
    return true;
  };
  return (
    <>
      <div className={styles.search}>
        <Search size={16} strokeWidth={1.75} aria-hidden="true" />
        <input
          ref={input}
          className={styles.input}
          role="combobox"
          aria-label={PALETTE_STRINGS.title}
          aria-autocomplete="list"
          aria-expanded={shown.length > 0}
          aria-controls={shown.length === 0 ? undefined : id}
          aria-activedescendant={shown.length === 0 ? undefined : `${id}-${active}`}
          placeholder={PALETTE_STRINGS.placeholder}
          spellCheck="false"
          autoComplete="off"
          autoCapitalize="off"
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setChosen(0);
            list.current?.scrollTo({ top: 0 });
          }}
          onKeyDown={(event) => {
            if (!event.nativeEvent.isComposing && steer(event)) {
              event.preventDefault();
              event.stopPropagation();
            }
          }}
        />
        <IconButton className={styles.close} label={PALETTE_STRINGS.close} onPress={onClose}>
          <X size={16} strokeWidth={1.75} />
        </IconButton>
      </div>
      {shown.length === 0 ? null : (
        <div
          ref={list}
          id={id}
          role="listbox"
          aria-label={PALETTE_STRINGS.title}
          className={styles.list}
        >
          {groups.map(({ group, rows }) => (
            <fieldset key={group} aria-label={PALETTE_STRINGS.groups[group]}>
              {rows.map((entry) => {
                const index = shown.indexOf(entry);
                return (
                  <PaletteRow
                    key={entry.id}
                    id={`${id}-${index}`}
                    entry={entry}
                    isActive={index === active}
                    onPoint={() => setChosen(index)}
                    onTake={() => onTake(entry)}
                  />
                );
              })}
            </fieldset>
          ))}
        </div>
      )}
      <p role="status" className={styles.status}>
        {statusOf(shown.length, found.left)}
      </p>
    </>
  );
}

/** One row on goes round at the ends; a page stops there. */
function nextOf(active: number, by: number, count: number): number {
  return Math.abs(by) === 1
    ? (active + by + count) % count
    : Math.min(Math.max(active + by, 0), count - 1);
}

function statusOf(shown: number, left: number): string {
  if (shown === 0) {
    return PALETTE_STRINGS.nothing;
  }
  return left === 0 ? '' : PALETTE_STRINGS.more(left);
}
