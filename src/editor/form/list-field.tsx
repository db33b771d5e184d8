import { CornerDownLeft, Plus } from 'lucide-react';
import { useRef, useState } from 'react';
import { type FieldValue, list, UNSET } from '#core';
import { itemKey } from '../session/field-keys.ts';
import { STRINGS } from '../strings.ts';
import { classes, IconButton } from '../ui/index.ts';
import { Chip } from './chip.tsx';
import { moveItem, splitItems } from './items.ts';
import styles from './list-field.module.css';
import type { WidgetProps } from './widget.ts';

/** The items of a list value; a lone scalar counts as one item. */
function itemsOf(value: FieldValue): readonly string[] {
  return value.kind === 'list'
    ? value.items
    : value.kind === 'scalar' && value.text !== ''
      ? [value.text]
      : [];
}

/**
 * A list as chips. Enter adds, Backspace selects the last chip and then removes it, pasting splits at
 * blanks and commas, Alt+arrow or dragging reorders, Enter or a double click edits a chip.
 */
export function ListField(props: WidgetProps) {
  const { row, id, typed, onChange, onItem, tone, disabled, describedBy } = props;
  const key = row.field.key;
  const items = itemsOf(typed);
  const [draft, setDraft] = useState('');
  const [editing, setEditing] = useState<number | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const box = useRef<HTMLDivElement>(null);

  const put = (next: readonly string[]) => onChange(next.length === 0 ? UNSET : list(...next));
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
      put(editing === null ? [...items, ...texts] : items.toSpliced(editing, 1, ...texts));
    } else if (editing !== null) {
      put(items.toSpliced(editing, 1));
    }
  };
  const commit = () => {
    if (draft.trim() !== '' || editing !== null) {
      add(draft.trim() === '' ? [] : [draft.trim()]);
    }
  };
  const remove = (index: number) => {
    put(items.toSpliced(index, 1));
    focusChip(items.length === 1 ? -1 : Math.min(index, items.length - 2));
  };
  const edit = (index: number) => {
    setEditing(index);
    setDraft(items[index] ?? '');
    input.current?.focus();
  };

  const field = (
    <input
      key="input"
      id={id}
      ref={input}
      className={styles.input}
      value={draft}
      placeholder={items.length === 0 ? STRINGS.form.addFirst(row.field.example ?? '') : ' '}
      readOnly={disabled}
      aria-invalid={tone === 'error'}
      aria-required={row.field.required === true}
      aria-describedby={describedBy}
      spellCheck={false}
      autoComplete="off"
      autoCapitalize="off"
      onChange={(event) => setDraft(event.target.value)}
      onFocus={() => onItem(key)}
      onBlur={commit}
      onPaste={(event) => {
        const pasted = splitItems(event.clipboardData.getData('text'));
        if (pasted.length > 1) {
          event.preventDefault();
          add([...splitItems(draft), ...pasted]);
        }
      }}
      onKeyDown={(event) => {
        if ((event.key === 'Enter' || event.key === ',') && !event.nativeEvent.isComposing) {
          event.preventDefault();
          commit();
        } else if (event.key === 'Escape' && editing !== null) {
          setDraft('');
          setEditing(null);
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
          field
        ) : (
          <Chip
            key={itemKey(item, index)}
            text={item}
            place={index}
            count={items.length}
            bad={row.problems.some(
              (problem) => problem.key === itemKey(key, index) && problem.severity === 'error',
            )}
            disabled={disabled}
            onFocus={() => onItem(itemKey(key, index))}
            onRemove={() => remove(index)}
            onEdit={() => edit(index)}
            onStep={(by) => focusChip(Math.max(index + by, 0))}
            onMove={(from, by) => {
              put(moveItem(items, from, by));
              focusChip(Math.max(0, Math.min(from + by, items.length - 1)));
            }}
          />
        ),
      )}
      {editing === null ? field : null}
      {disabled ? null : draft === '' ? (
        <IconButton
          size="small"
          className={styles.add}
          label={STRINGS.form.addItem(row.field.label)}
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
