import { memo, useId, useRef, useState } from 'react';
import { useController } from 'react-hook-form';
import { type FieldValue, type FormRow, UNSET, type ValueKind } from '#core';
import { useEditor } from '../session/editor-context.tsx';
import { findRow } from '../session/find-row.ts';
import { sameButPlaces, useEditorState } from '../session/use-editor-state.ts';
import { useLatest } from '../session/use-latest.ts';
import { classes } from '../ui/index.ts';
import { FieldLabel } from './field-label.tsx';
import { FieldNotes } from './field-notes.tsx';
import styles from './field-row.module.css';
import { LockedField } from './locked-field.tsx';
import { RowMenu } from './row-menu.tsx';
import { isBegunHere, shownProblems, toneOf } from './shown-problems.ts';
import { fieldName, isBlank } from './typed-values.ts';
import { useFieldProblems } from './use-field-problems.ts';
import type { TypedForm } from './use-typed-form.ts';
import { useValueKind } from './use-value-kind.ts';
import { kindOfKey, ValueKindSwitch } from './value-kind-switch.tsx';
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

const NO_KINDS: readonly ValueKind[] = [];

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
  const root = useRef<HTMLFieldSetElement>(null);

  const locked = row.lock !== null || typed.kind === 'foreign';
  const disabled = locked || row.inapplicable !== null;
  const [wasLeft, setWasLeft] = useState(false);
  const isDemanded = useEditorState(
    editor,
    (state) => state.demanded || !isBegunHere(state.session),
  );
  const known = useFieldProblems(field.key);
  const problems = shownProblems(known, { isDue: wasLeft || isDemanded });
  const { kind, kinds, switchTo } = useValueKind(
    row,
    typed,
    (value) => {
      // A switch is an undo step of its own, apart from the typing before it.
      editor.dispatch({ type: 'field-left' });
      change(field.key, value);
    },
    root,
  );
  const onKind = useLatest(switchTo);
  const onUnset = useLatest(() => change(field.key, UNSET));
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
          if (typed.kind !== 'unset' && isBlank(typed) && field.required !== true) {
            change(field.key, UNSET);
          }
          setWasLeft(true);
          leave(field.key);
        }
      }}
      onKeyDown={(event) => {
        const chosen = kindOfKey(event.nativeEvent);
        if (chosen !== null && !disabled) {
          event.preventDefault();
          switchTo(chosen);
        }
      }}
    >
      <FieldLabel
        field={field}
        id={id}
        isMissing={field.required === true && isBlank(typed)}
        adds={field.kind.kind === 'map' && !disabled && kind === 'fixed'}
        root={root}
      />
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
            problems={known}
            tone={toneOf(problems)}
            disabled={disabled}
            describedBy={notesId}
          />
        )}
        {withSwitch && !disabled && kinds.length > 1 ? (
          <ValueKindSwitch kind={kind} kinds={kinds} onSwitch={onKind} />
        ) : null}
      </div>
      <RowMenu
        field={field}
        isSet={row.value.kind !== 'unset'}
        kinds={disabled || kinds.length === 1 ? NO_KINDS : kinds}
        locked={locked}
        onKind={onKind}
        onUnset={onUnset}
      />
      <FieldNotes
        row={row}
        problems={problems}
        id={notesId}
        waiting={pending.has(field.key)}
        typedError={typedError}
      />
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
