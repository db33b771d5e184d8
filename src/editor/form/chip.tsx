import { TextCursorInput, X } from 'lucide-react';
import type { ComponentType } from 'react';
import { type ValueKind, valueKindOf } from '#core';
import { STRINGS } from '../strings.ts';
import { classes } from '../ui/index.ts';
import styles from './chip.module.css';
import { shownItem } from './shown-item.ts';
import { kindOfKey } from './value-kind-switch.tsx';

/** A button that opens the settings of a runtime input. */
export type ItemSettings = ComponentType<{
  readonly text: string;
  readonly onChange: (text: string) => void;
  readonly className?: string | undefined;
}>;

/** What a chip takes. */
export interface ChipProps {
  readonly text: string;
  readonly place: number;
  readonly count: number;
  readonly bad: boolean;
  readonly onFocus: () => void;
  /** The settings of a runtime input; absent where an item can be none. */
  readonly settings?: ItemSettings | undefined;
  /** Takes another text, as those settings give it. */
  readonly onText: (text: string) => void;
  readonly onRemove: () => void;
  readonly onEdit: () => void;
  /** Wants its value given in another way. */
  readonly onKind: (kind: ValueKind) => void;
  /** Moves the focus by so many chips. */
  readonly onStep: (by: number) => void;
  /** Moves the chip at `from` by so many places. */
  readonly onMove: (from: number, by: number) => void;
}

/** One item of a list. */
export function Chip(props: ChipProps) {
  const { text, place, count, bad, onFocus, onRemove, onEdit, onStep, onMove } = props;
  const { settings: Settings } = props;
  const kind = valueKindOf(text);
  return (
    <span className={classes(styles.chip, styles[kind], bad && styles.bad)}>
      <button
        type="button"
        data-chip=""
        draggable
        onDragStart={(event) => event.dataTransfer.setData('text/x-waybill-chip', String(place))}
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          const from = event.dataTransfer.getData('text/x-waybill-chip');
          if (from !== '') {
            event.preventDefault();
            onMove(Number(from), place - Number(from));
          }
        }}
        tabIndex={-1}
        className={styles.text}
        title={text}
        aria-label={STRINGS.form.itemPlace(text, place + 1, count)}
        aria-description={STRINGS.form.itemKeys}
        onFocus={onFocus}
        onDoubleClick={onEdit}
        onKeyDown={(event) => {
          const chosen = kindOfKey(event.nativeEvent);
          if (chosen !== null) {
            event.preventDefault();
            // The row around would switch the whole list.
            event.stopPropagation();
            props.onKind(chosen);
            return;
          }
          const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
          if (by !== undefined && event.altKey) {
            event.preventDefault();
            onMove(place, by);
          } else if (by !== undefined) {
            event.preventDefault();
            onStep(by);
          } else if (event.key === 'Backspace' || event.key === 'Delete') {
            event.preventDefault();
            onRemove();
          } else if (event.key === 'Enter' || event.key === 'F2') {
            event.preventDefault();
            onEdit();
          }
        }}
      >
        {kind === 'runtime' ? <TextCursorInput size={13} aria-hidden="true" /> : null}
        <span>{shownItem(text)}</span>
      </button>
      {kind === 'runtime' && Settings !== undefined ? (
        <Settings text={text} onChange={props.onText} className={styles.remove} />
      ) : null}
      <button
        type="button"
        tabIndex={-1}
        className={styles.remove}
        aria-label={STRINGS.form.removeItem(text)}
        onClick={onRemove}
      >
        <X size={12} aria-hidden="true" />
      </button>
    </span>
  );
}
