import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { useRef } from 'react';
import { type FormRow, UNSET } from '#core';
import { useEditor } from '../../session/editor-context.tsx';
import { STRINGS } from '../../strings.ts';
import { Button, IconButton } from '../../ui/index.ts';
import styles from './advanced.module.css';
import { firstOfRecord } from './new-record.ts';
import { itemOf, type StructureProps } from './structure.ts';

/** A list of mappings: one card each, to be filled in, moved and removed, and a button for one more. */
export function RecordsBody(props: StructureProps) {
  const { row } = props;
  const { editor } = useEditor();
  const root = useRef<HTMLDivElement>(null);
  const focusCard = (index: number) => {
    requestAnimationFrame(() => {
      const card = root.current?.querySelectorAll<HTMLElement>('[data-record]')[index];
      const control = card?.querySelector<HTMLElement>('input, [data-chip]') ?? root.current;
      control?.focus();
    });
  };
  const add = () => {
    const { key, value } = firstOfRecord(row);
    editor.dispatch({ type: 'field-changed', key, value });
    editor.dispatch({ type: 'field-left' });
    focusCard(row.parts.length);
  };
  return (
    <div ref={root} className={styles.cards} tabIndex={-1}>
      {row.parts.map((record, index) => (
        <RecordCard
          key={record.field.key}
          {...props}
          row={record}
          isFirst={index === 0}
          isLast={index === row.parts.length - 1}
          onFocus={focusCard}
          index={index}
        />
      ))}
      <Button size="small" icon={<Plus size={14} aria-hidden="true" />} onPress={add}>
        {STRINGS.advanced.add(itemOf(row))}
      </Button>
    </div>
  );
}

interface RecordCardProps extends StructureProps {
  readonly row: FormRow;
  readonly index: number;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** Gives the card at a place the focus. */
  readonly onFocus: (index: number) => void;
}

function RecordCard({ index, isFirst, isLast, onFocus, ...props }: RecordCardProps) {
  const { editor } = useEditor();
  const { key, label } = props.row.field;
  const move = (by: -1 | 1) => {
    editor.dispatch({ type: 'item-moved', key, by });
    onFocus(index + by);
  };
  return (
    <section className={styles.card} data-record="" aria-label={label}>
      <div className={styles.cardHead}>
        <strong>{label}</strong>
        <IconButton
          size="small"
          label={STRINGS.advanced.moveUp(label)}
          isDisabled={isFirst}
          onPress={() => move(-1)}
        >
          <ArrowUp size={14} />
        </IconButton>
        <IconButton
          size="small"
          label={STRINGS.advanced.moveDown(label)}
          isDisabled={isLast}
          onPress={() => move(1)}
        >
          <ArrowDown size={14} />
        </IconButton>
        <IconButton
          size="small"
          label={STRINGS.advanced.remove(label)}
          onPress={() => {
            editor.dispatch({ type: 'field-changed', key, value: UNSET });
            editor.dispatch({ type: 'field-left' });
            onFocus(Math.max(0, index - 1));
          }}
        >
          <Trash2 size={14} />
        </IconButton>
      </div>
      <props.Inner {...props} />
    </section>
  );
}
