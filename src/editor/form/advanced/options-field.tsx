import { Plus } from 'lucide-react';
import { useRef } from 'react';
import { list, UNSET } from '#core';
import { itemKey } from '../../session/field-keys.ts';
import { STRINGS } from '../../strings.ts';
import { classes, IconButton, Menu } from '../../ui/index.ts';
import { Chip } from '../chip.tsx';
import { moveItem } from '../items.ts';
import styles from '../list-field.module.css';
import type { WidgetProps } from '../widget.ts';

/** A list whose items are chosen from those that are legal: chips, and a menu with the others. */
export function OptionsField({ row, id, typed, onChange, onItem, problems, tone }: WidgetProps) {
  const { key, label, kind } = row.field;
  const options = kind.kind === 'list' ? (kind.options ?? []) : [];
  const items = typed.kind === 'list' ? typed.items : [];
  const box = useRef<HTMLDivElement>(null);
  const put = (next: readonly string[]) => onChange(next.length === 0 ? UNSET : list(...next));
  const focusChip = (index: number) => {
    requestAnimationFrame(() => {
      const chips = box.current?.querySelectorAll<HTMLElement>('[data-chip]');
      const add = box.current?.querySelector<HTMLElement>(`[id="${id}"]`);
      (chips?.[Math.min(index, chips.length - 1)] ?? add)?.focus();
    });
  };
  const openMenu = () => box.current?.querySelector<HTMLElement>(`[id="${id}"]`)?.click();
  return (
    <div ref={box} className={classes(styles.box, tone !== null && styles[tone])}>
      {items.map((item, index) => (
        <Chip
          key={itemKey(item, index)}
          text={item}
          place={index}
          count={items.length}
          bad={problems.some(
            (problem) => problem.key === itemKey(key, index) && problem.severity === 'error',
          )}
          onFocus={() => onItem(itemKey(key, index))}
          onText={(text) => put(items.with(index, text))}
          onRemove={() => {
            put(items.toSpliced(index, 1));
            focusChip(index);
          }}
          onEdit={openMenu}
          onKind={() => undefined}
          onStep={(by) => focusChip(Math.max(index + by, 0))}
          onMove={(from, by) => {
            put(moveItem(items, from, by));
            focusChip(Math.max(from + by, 0));
          }}
        />
      ))}
      <Menu
        label={STRINGS.form.addItem(label)}
        placement="bottom end"
        trigger={
          <IconButton
            id={id}
            size="small"
            className={styles.add}
            label={STRINGS.form.addItem(label)}
            onKeyDown={(event) => {
              if (event.key === 'Backspace' || event.key === 'ArrowLeft') {
                focusChip(items.length - 1);
              }
            }}
          >
            <Plus size={14} />
          </IconButton>
        }
        groups={[
          {
            id: 'options',
            entries: options
              .filter(({ value }) => !items.includes(value))
              .map((option) => ({ id: option.value, label: option.label, note: option.value })),
          },
        ]}
        onAction={(value) => put([...items, value])}
      />
    </div>
  );
}
