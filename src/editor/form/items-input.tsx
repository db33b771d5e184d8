import { CornerDownLeft, Plus } from 'lucide-react';
import { useRef, useState } from 'react';
import type { ValueKind } from '#core';
import { itemKey } from '../session/field-keys.ts';
import { STRINGS } from '../strings.ts';
import { classes, IconButton } from '../ui/index.ts';
import { changeAndPlace } from './change-and-place.ts';
import { Chip, type ItemSettings } from './chip.tsx';
import { moveItem, splitItems } from './items.ts';
import styles from './list-field.module.css';
import { SuggestInput } from './suggest/suggest-input.tsx';
import type { Suggest } from './suggest/suggestion.ts';
import { switchedText } from './value-kinds.ts';

/** What a line of chips takes. */
export interface ItemsInputProps {
  readonly id: string;
  readonly label: string;
  readonly items: readonly string[];
  readonly onItems: (items: readonly string[]) => void;
  readonly placeholder: string;
  readonly suggest: Suggest | null;
  /** The settings of an item that is a runtime input; absent where an item can be none. */
  readonly settings?: ItemSettings;
  readonly tone: 'error' | 'warning' | null;
  readonly required?: boolean;
  readonly describedBy?: string | undefined;
  /** Whether an item is marked as wrong. */
  readonly isBad?: (index: number) => boolean;
  /** The person is at an item, or with null at the line behind the items. */
  readonly onItem?: (index: number | null) => void;
  /** True where an item may hold commas and blanks: then only Enter ends it. */
  readonly plainText?: boolean;
}

/**
 * A list as chips. Enter adds, Backspace selects the last chip and then removes it, pasting splits at
 * blanks and commas, Alt+arrow or dragging reorders, Enter or a double click edits a chip in place.
 */
export function ItemsInput(props: ItemsInputProps) {
  const { id, label, items, onItems, placeholder, suggest, tone, plainText = false } = props;
  const [draft, setDraft] = useState('');
  const [editing, setEditing] = useState<number | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const box = useRef<HTMLDivElement>(null);

  const focusChip = (index: number) => {
    requestAnimationFrame(() => {
      const chips = box.current?.querySelectorAll<HTMLElement>('[data-chip]');
      (chips?.[index] ?? input.current)?.focus();
    });
  };
  const add = (texts: readonly string[]) => {
    setDraft('');
    setEditing(null);
    if (texts.length > 0) {
      onItems(editing === null ? [...items, ...texts] : items.toSpliced(editing, 1, ...texts));
    } else if (editing !== null) {
      onItems(items.toSpliced(editing, 1));
    }
  };
  const commit = () => {
    if (draft.trim() !== '' || editing !== null) {
      add(draft.trim() === '' ? [] : [draft.trim()]);
    }
  };
  const remove = (index: number) => {
    onItems(items.toSpliced(index, 1));
    focusChip(items.length === 1 ? -1 : Math.min(index, items.length - 2));
  };
  const edit = (index: number, text = items[index] ?? '', caret = text.length) =>
    changeAndPlace(
      () => {
        setEditing(index);
        setDraft(text);
      },
      () => input.current,
      caret,
    );
  const switchKind = (index: number, to: ValueKind) => {
    const text = switchedText(items[index] ?? '', to);
    if (text === '<+>' || text === '') {
      edit(index, text, text === '' ? 0 : 2);
    } else {
      onItems(items.with(index, text));
      focusChip(index);
    }
  };
  const paste = (text: string): boolean => {
    const pasted = plainText
      ? text.split(/[\r\n]+/).filter((line) => line.trim() !== '')
      : splitItems(text);
    if (pasted.length > 1) {
      add([...(draft.trim() === '' ? [] : [draft.trim()]), ...pasted]);
    }
    return pasted.length > 1;
  };

  const line = (
    <SuggestInput
      key="input"
      id={id}
      inputRef={input}
      suggest={suggest}
      className={styles.input}
      value={draft}
      onText={setDraft}
      placeholder={items.length === 0 ? placeholder : ' '}
      aria-invalid={tone === 'error'}
      aria-required={props.required === true}
      aria-describedby={props.describedBy}
      spellCheck={false}
      autoComplete="off"
      autoCapitalize="off"
      onFocus={() => props.onItem?.(null)}
      onBlur={commit}
      onPaste={(event) => {
        if (paste(event.clipboardData.getData('text'))) {
          event.preventDefault();
        }
      }}
      onKeyDown={(event) => {
        const isComma = event.key === ',' && !plainText && !draft.includes('<+');
        if ((event.key === 'Enter' || isComma) && !event.nativeEvent.isComposing) {
          event.preventDefault();
          commit();
        } else if (event.key === 'Escape' && editing !== null) {
          event.stopPropagation();
          setDraft('');
          setEditing(null);
          focusChip(editing);
        } else if (
          (event.key === 'Backspace' || event.key === 'ArrowLeft') &&
          event.currentTarget.selectionEnd === 0 &&
          editing === null &&
          items.length > 0
        ) {
          event.preventDefault();
          focusChip(items.length - 1);
        }
      }}
    />
  );

  return (
    <div ref={box} className={classes(styles.box, tone !== null && styles[tone])}>
      {items.map((item, index) =>
        index === editing ? (
          line
        ) : (
          <Chip
            // The place is the identity: an item keeps its open settings while they change it.
            key={itemKey('', index)}
            text={item}
            place={index}
            count={items.length}
            bad={props.isBad?.(index) === true}
            onFocus={() => props.onItem?.(index)}
            settings={props.settings}
            onText={(text) => onItems(items.with(index, text))}
            onRemove={() => remove(index)}
            onEdit={() => edit(index)}
            onKind={(kind) => switchKind(index, kind)}
            onStep={(by) => focusChip(Math.max(index + by, 0))}
            onMove={(from, by) => {
              onItems(moveItem(items, from, by));
              focusChip(Math.max(0, Math.min(from + by, items.length - 1)));
            }}
          />
        ),
      )}
      {editing === null ? line : null}
      {draft === '' ? (
        <IconButton
          size="small"
          className={styles.add}
          label={STRINGS.form.addItem(label)}
          excludeFromTabOrder
          onPress={() => input.current?.focus()}
        >
          <Plus size={14} />
        </IconButton>
      ) : (
        <CornerDownLeft size={14} className={styles.enter} aria-hidden="true" />
      )}
    </div>
  );
}
