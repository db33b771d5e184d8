import { Lock } from 'lucide-react';
import type { FieldValue } from '#core';
import { STRINGS } from '../strings.ts';
import { classes } from '../ui/index.ts';
import styles from './control.module.css';

/** A value in one line, for a control that only shows it. */
export function plainText(value: FieldValue): string {
  switch (value.kind) {
    case 'unset':
      return '';
    case 'scalar':
      return value.text;
    case 'list':
      return value.items.join(', ');
    case 'map':
      return value.entries.map(({ name, value: text }) => `${name}=${text}`).join(', ');
    case 'foreign':
      return value.yaml;
    default:
      return value satisfies never;
  }
}

/** A field that can't be edited: hatched, with a lock; focusable and readable, its value is kept. */
export function LockedField({
  id,
  value,
  describedBy,
}: {
  readonly id: string;
  readonly value: FieldValue;
  readonly describedBy: string | undefined;
}) {
  const text = plainText(value);
  return (
    <div className={classes(styles.box, styles.locked)}>
      <Lock size={14} aria-hidden="true" />
      <input
        id={id}
        className={classes(styles.lockedText, text !== '' && styles.mono)}
        readOnly
        value={text === '' ? STRINGS.form.notUsed : text}
        aria-describedby={describedBy}
      />
    </div>
  );
}
