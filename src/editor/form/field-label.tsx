import { Plus } from 'lucide-react';
import type { RefObject } from 'react';
import type { FieldDefinition } from '#core';
import { STRINGS } from '../strings.ts';
import { IconButton, RoleMark } from '../ui/index.ts';
import styles from './field-row.module.css';

/** A field's label with the mark of its part of the reference, and a map's button for one more row. */
export function FieldLabel({
  field,
  id,
  isMissing,
  adds,
  root,
}: {
  readonly field: FieldDefinition;
  /** Id of the control. */
  readonly id: string;
  /** Whether it has to be filled in and is not. */
  readonly isMissing: boolean;
  /** Whether a row can be added. */
  readonly adds: boolean;
  readonly root: RefObject<HTMLElement | null>;
}) {
  const focusLastName = () => {
    const cells = root.current?.querySelectorAll<HTMLElement>('[data-cell$="name"]');
    cells?.[cells.length - 1]?.focus();
  };
  return (
    <div className={styles.label}>
      <RoleMark role={field.role} className={styles.mark} />
      <label htmlFor={id} title={`${field.key}\n${field.help}`}>
        {field.label}
      </label>
      {isMissing ? (
        <span className={styles.required} title={STRINGS.form.required} aria-hidden="true">
          *
        </span>
      ) : null}
      {adds ? (
        <IconButton
          size="small"
          className={styles.plus}
          label={STRINGS.form.addItem(field.label)}
          excludeFromTabOrder
          onPress={() => {
            // The focus makes the free row, which then is the last one.
            focusLastName();
            requestAnimationFrame(focusLastName);
          }}
        >
          <Plus size={14} />
        </IconButton>
      ) : null}
    </div>
  );
}
