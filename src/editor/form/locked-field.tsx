import { CornerRightUp, Lock, PencilLine } from 'lucide-react';
import type { FieldLock, FieldValue, FormRow } from '#core';
import { useStepActions } from '../outline/use-step-actions.tsx';
import { useEditor } from '../session/editor-context.tsx';
import { findRow } from '../session/find-row.ts';
import { STRINGS } from '../strings.ts';
import { Button, classes } from '../ui/index.ts';
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

/**
 * A field that can't be edited: hatched, with a lock; focusable and readable, its value is kept. Where
 * the reason stands elsewhere in the text, a button leads there; a value of an anchor can be written here.
 */
export function LockedField({
  id,
  row,
  value,
  describedBy,
}: {
  readonly id: string;
  readonly row: FormRow;
  readonly value: FieldValue;
  readonly describedBy: string | undefined;
}) {
  const text = plainText(value);
  return (
    <>
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
      {row.lock === null || row.lock.reason === 'broken' ? null : (
        <LockActions row={row} lock={row.lock} />
      )}
    </>
  );
}

function LockActions({ row, lock }: { readonly row: FormRow; readonly lock: FieldLock }) {
  const { editor, goTo } = useEditor();
  const { replaceAlias } = useStepActions();
  const { key } = row.field;
  return (
    <div className={styles.lockActions}>
      {lock.range === null ? null : (
        <Button
          size="small"
          icon={<CornerRightUp size={13} aria-hidden="true" />}
          onPress={() => {
            const range = findRow(editor.get().view, key)?.lock?.range ?? null;
            goTo({ key: null, range, target: 'line' });
          }}
        >
          {STRINGS.form.goToAnchor}
        </Button>
      )}
      {lock.replaceable === true ? (
        <Button
          size="small"
          icon={<PencilLine size={13} aria-hidden="true" />}
          onPress={() => {
            replaceAlias(key);
            goTo({ key, range: null, target: 'field' });
          }}
        >
          {STRINGS.form.replaceAlias}
        </Button>
      ) : null}
    </div>
  );
}
