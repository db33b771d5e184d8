import { type ComponentProps, type KeyboardEvent, type RefObject, useId, useState } from 'react';
import { changeAndPlace } from '../change-and-place.ts';
import { changesText, type Suggest, type Suggestion, type Suggestions } from './suggestion.ts';
import { SuggestionList } from './suggestion-list.tsx';

/** What the input takes beside what any input takes. */
export interface SuggestInputProps
  extends Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'ref'> {
  readonly value: string;
  readonly onText: (text: string) => void;
  /** Null offers nothing. */
  readonly suggest: Suggest | null;
  readonly inputRef: RefObject<HTMLInputElement | null>;
  /** Offers at once when the focus comes to the empty line; else with typing only. */
  readonly offersWhenEmpty?: boolean;
}

/** The list while it is open; `active` is -1 while no item is chosen. */
interface OpenList {
  readonly found: Suggestions;
  readonly active: number;
}

/**
 * One line of text that offers what could stand at the cursor. The list opens with typing; arrow down
 * asks for it. Arrows choose, Enter or Tab takes, Escape closes; the focus stays in the line.
 */
export function SuggestInput({
  value,
  onText,
  suggest,
  inputRef,
  offersWhenEmpty = false,
  onKeyDown,
  onFocus,
  onBlur,
  onSelect,
  ...others
}: SuggestInputProps) {
  const [open, setOpen] = useState<OpenList | null>(null);
  const listId = useId();
  const offered = open?.found.items ?? [];
  const ask = (text: string, caret: number): boolean => {
    const found = suggest?.(text, caret) ?? null;
    const items = found?.items.filter((item) => changesText(text, found.range, item)) ?? [];
    const next = found === null || items.length === 0 ? null : { ...found, items };
    setOpen(next === null ? null : { found: next, active: next.eager ? 0 : -1 });
    return next !== null;
  };
  const take = (item: Suggestion) => {
    if (open === null) {
      return;
    }
    const { start, end } = open.found.range;
    const text = value.slice(0, start) + item.text + value.slice(end);
    const behind = start + item.text.length;
    const caret = text.charAt(behind) === '>' && item.goesOn !== true ? behind + 1 : behind;
    changeAndPlace(
      () => {
        onText(text);
        setOpen(null);
      },
      () => inputRef.current,
      caret,
    );
    if (item.text.endsWith('.')) {
      ask(text, caret);
    }
  };
  /** Whether the key was the list's. */
  const steer = (event: KeyboardEvent<HTMLInputElement>): boolean => {
    if (open === null) {
      const asks = event.key === 'ArrowDown' && !event.altKey && !others.readOnly;
      return asks && ask(value, event.currentTarget.selectionStart ?? value.length);
    }
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const chosen = offered[open.active];
    if (by !== undefined) {
      const active = (open.active + by + offered.length) % offered.length;
      setOpen({ ...open, active: open.active === -1 && by === -1 ? offered.length - 1 : active });
      return true;
    }
    if (event.key === 'Escape') {
      setOpen(null);
      return true;
    }
    if ((event.key === 'Enter' || (event.key === 'Tab' && !event.shiftKey)) && chosen) {
      take(chosen);
      return true;
    }
    return false;
  };
  return (
    <>
      <input
        {...others}
        ref={inputRef}
        value={value}
        {...(suggest === null
          ? {}
          : {
              role: 'combobox',
              'aria-autocomplete': 'list',
              'aria-expanded': open !== null,
              'aria-controls': open === null ? undefined : listId,
              'aria-activedescendant':
                open === null || open.active === -1 ? undefined : `${listId}-${open.active}`,
            })}
        onChange={(event) => {
          onText(event.target.value);
          ask(event.target.value, event.target.selectionStart ?? event.target.value.length);
        }}
        onSelect={(event) => {
          const { selectionStart, selectionEnd } = event.currentTarget;
          const atOpening = selectionStart === selectionEnd && opens(value, selectionStart ?? 0);
          if (open === null && atOpening && !others.readOnly) {
            ask(value, selectionStart ?? 0);
          }
          onSelect?.(event);
        }}
        onKeyDown={(event) => {
          if (!event.nativeEvent.isComposing && steer(event)) {
            event.preventDefault();
            event.stopPropagation();
          } else {
            onKeyDown?.(event);
          }
        }}
        onFocus={(event) => {
          if (offersWhenEmpty && value === '' && !others.readOnly) {
            ask('', 0);
          }
          onFocus?.(event);
        }}
        onBlur={(event) => {
          setOpen(null);
          onBlur?.(event);
        }}
      />
      {open === null ? null : (
        <SuggestionList
          id={listId}
          items={offered}
          active={open.active}
          inputRef={inputRef}
          onTake={take}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}

/** Whether the cursor stands in an empty `<+>`, as after the switch to an expression. */
function opens(text: string, caret: number): boolean {
  return text.slice(caret - 2, caret + 1) === '<+>';
}
