import { Plus } from 'lucide-react';
import { memo, useEffect, useId, useRef } from 'react';
import { useController } from 'react-hook-form';
import { type FieldValue, type FormRow, UNSET, type ValueKind } from '#core';
import { useEditor } from '../session/editor-context.tsx';
import { findRow } from '../session/find-row.ts';
import { sameButPlaces, useEditorState } from '../session/use-editor-state.ts';
import { STRINGS } from '../strings.ts';
import { classes, IconButton } from '../ui/index.ts';
import { FieldNotes } from './field-notes.tsx';
import styles from './field-row.module.css';
import { LockedField } from './locked-field.tsx';
import { RowMenu } from './row-menu.tsx';
import { fieldName } from './typed-values.ts';
import type { TypedForm } from './use-typed-form.ts';
import { kindOfKey, ValueKindSwitch } from './value-kind-switch.tsx';
import { kindOfTyped, switchedValue } from './value-kinds.ts';
import { Widget } from './widgets.tsx';

/** What a row takes. */
export interface FieldRowProps {
  /** The row when its section was drawn; later values are followed. */
  readonly row: FormRow;
  readonly typedForm: TypedForm;
  /** Whether the person is at this field, in any pane. */
  readonly linked: boolean;
  readonly onLink: (key: string | null) => void;
}

/** One field: label, control, what is said of it. */
export const FieldRow = memo(function FieldRow({
  row: drawn,
  typedForm,
  linked,
  onLink,
}: FieldRowProps) {
  const { field } = drawn;
  const { editor } = useEditor();
  const row = useEditorState(
    editor,
    ({ view }) => findRow(view, field.key) ?? drawn,
    sameButPlaces,
  );
  const { form, pending, change, leave } = typedForm;
  const id = useId();
  const notesId = `${id}notes`;
  const controlled = useController({ name: fieldName(field.key), control: form.control });
  const typed: FieldValue = controlled.field.value ?? row.value;
  const kind = kindOfTyped(typed);
  const lastFixed = useRef<FieldValue>(undefined);
  useEffect(() => {
    if (kind === 'fixed' && typed.kind !== 'unset') {
      lastFixed.current = typed;
    }
  }, [kind, typed]);
  const root = useRef<HTMLFieldSetElement>(null);

  const locked = row.lock !== null || typed.kind === 'foreign';
  const disabled = locked || row.inapplicable !== null;
  const severities = row.problems.map((problem) => problem.severity);
  const tone = severities.includes('error')
    ? 'error'
    : severities.includes('warning')
      ? 'warning'
      : null;
  const switchKind = (to: ValueKind) => {
    if (to !== kind) {
      change(field.key, switchedValue(row, to, lastFixed.current));
      requestAnimationFrame(() => {
        const input = root.current?.querySelector<HTMLInputElement>('input');
        input?.focus();
        if (to === 'expression') {
          input?.setSelectionRange(2, 2);
        }
      });
    }
  };
  const withSwitch = ['list', 'map'].includes(field.kind.kind) ? kind !== 'fixed' : true;
  const typedError = controlled.fieldState.error?.message;

  return (
    // The row only watches the focus of its controls, to link the field with its line.
    <fieldset
      ref={root}
      className={classes(styles.row, linked && styles.linked)}
      data-field-key={field.key}
      data-kind={field.kind.kind}
      data-linked={linked ? '' : undefined}
      onFocusCapture={() => onLink(field.key)}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) {
          if (typed.kind === 'scalar' && typed.text === '' && field.required !== true) {
            change(field.key, UNSET);
          }
          leave(field.key);
        }
      }}
      onKeyDown={(event) => {
        const chosen = kindOfKey(event.nativeEvent);
        if (chosen !== null && !disabled) {
          event.preventDefault();
          switchKind(chosen);
        }
      }}
    >
      <div className={styles.label}>
        {field.role === undefined ? null : (
          <span className={classes(styles.mark, styles[field.role])} />
        )}
        <label
          htmlFor={id}
          title={`${field.key}
${field.help}`}
        >
          {field.label}
        </label>
        {field.kind.kind === 'map' && !disabled && kind === 'fixed' ? (
          <IconButton
            size="small"
            className={styles.plus}
            label={STRINGS.form.addItem(field.label)}
            excludeFromTabOrder
            onPress={() => {
              const cells = root.current?.querySelectorAll<HTMLElement>('[data-cell$="name"]');
              cells?.[cells.length - 1]?.focus();
              requestAnimationFrame(() => {
                const all = root.current?.querySelectorAll<HTMLElement>('[data-cell$="name"]');
                all?.[all.length - 1]?.focus();
              });
            }}
          >
            <Plus size={14} />
          </IconButton>
        ) : null}
      </div>
      <div
        className={styles.control}
        data-value={kind}
        data-combo={
          kind === 'runtime' || ['choice', 'connector'].includes(field.kind.kind) ? '' : undefined
        }
      >
        {disabled ? (
          <LockedField id={id} row={row} value={typed} describedBy={notesId} />
        ) : (
          <Widget
            row={{ ...row, valueKind: kind }}
            id={id}
            typed={typed}
            onChange={(next, sent) => change(field.key, next, sent)}
            onItem={onLink}
            tone={tone}
            disabled={disabled}
            describedBy={notesId}
          />
        )}
        {withSwitch && !disabled ? (
          <ValueKindSwitch kind={kind} onSwitch={switchKind} disabled={disabled} />
        ) : null}
      </div>
      <RowMenu
        row={row}
        disabled={disabled}
        onKind={switchKind}
        onUnset={() => change(field.key, UNSET)}
      />
      <FieldNotes row={row} id={notesId} waiting={pending.has(field.key)} typedError={typedError} />
    </fieldset>
  );
}, sameProps);

function sameProps(before: FieldRowProps, after: FieldRowProps): boolean {
  return (
    before.typedForm === after.typedForm &&
    before.linked === after.linked &&
    before.onLink === after.onLink &&
    before.row.field === after.row.field
  );
}
