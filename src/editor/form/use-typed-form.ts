import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { type UseFormReturn, useForm } from 'react-hook-form';
import { type FieldValue, type FormRow, type StepDefinition, sameValue } from '#core';
import type { EditorSession } from '../session/editor-store.ts';
import { allRows, findRow } from '../session/find-row.ts';
import { isReadable } from '../session/readable.ts';
import { useEditorState } from '../session/use-editor-state.ts';
import { follows } from './follow.ts';
import { fieldName, type TypedValues, typedResolver } from './typed-values.ts';

/** The form's own state: what is typed, and how it goes to the document. */
export interface TypedForm {
  readonly form: UseFormReturn<TypedValues>;
  /** Keys whose typed value waits until the text can be read again. */
  readonly pending: ReadonlySet<string>;
  /** Takes what is typed and hands `sent` (the same unless given) to the document. */
  readonly change: (key: string, typed: FieldValue, sent?: FieldValue) => void;
  /** The person leaves a field: typing in it is one undo step from here on. */
  readonly leave: (key: string) => void;
}

/** Joins react-hook-form, which holds what is typed, to the session, whose text is the document. */
export function useTypedForm(editor: EditorSession, definition: StepDefinition): TypedForm {
  const [start] = useState(() => rowsOf(editor));
  const form = useForm<TypedValues>({
    mode: 'onChange',
    resolver: useMemo(() => typedResolver(definition), [definition]),
    defaultValues: Object.fromEntries(start.map((row) => [fieldName(row.field.key), row.value])),
  });
  const [pending, setPending] = useState<ReadonlySet<string>>(new Set());
  const latest = useRef({ pending });
  latest.current = { pending };

  const change = useCallback(
    (key: string, typed: FieldValue, sent: FieldValue = typed) => {
      form.setValue(fieldName(key), typed, { shouldDirty: true, shouldValidate: true });
      editor.dispatch({ type: 'field-changed', key, value: sent });
    },
    [form, editor],
  );

  const leave = useCallback(
    (key: string) => {
      const present = findRow(editor.get().view, key)?.value;
      const typed = form.getValues(fieldName(key));
      const unfinished = typed?.kind === 'map' && typed.entries.some((entry) => entry.value !== '');
      if (present && typed && !latest.current.pending.has(key) && !unfinished) {
        if (!sameValue(present, typed)) {
          form.setValue(fieldName(key), present);
        }
      }
      editor.dispatch({ type: 'field-left' });
    },
    [form, editor],
  );

  useEffect(() => {
    const seen = new Map<string, FieldValue>();
    const follow = () => {
      const { session, view } = editor.get();
      // The step was changed for another type: this form is about to go.
      if (view.definition !== definition) {
        return;
      }
      const { origin, key: changedKey } = session.lastChange;
      for (const row of allRows(view)) {
        const key = row.field.key;
        const typed = () => form.getValues(fieldName(key)) ?? row.value;
        const echo = origin === 'form' && changedKey === key;
        const isPending = latest.current.pending.has(key);
        const before = seen.get(key);
        if (follows({ seen: before, present: row.value, typed, echo, pending: isPending })) {
          form.setValue(fieldName(key), row.value);
        }
        seen.set(key, row.value);
      }
    };
    follow();
    return editor.subscribe(follow);
  }, [form, editor, definition]);

  const refused = useEditorState(editor, ({ session }) => session.refusal?.key ?? null);
  const readable = useEditorState(editor, ({ session }) => isReadable(session));
  useEffect(() => {
    if (refused !== null && !readable) {
      setPending((before) => (before.has(refused) ? before : new Set([...before, refused])));
    }
  }, [refused, readable]);

  useEffect(() => {
    if (readable && latest.current.pending.size > 0) {
      const waiting = latest.current.pending;
      setPending(new Set());
      for (const key of waiting) {
        const typed = form.getValues(fieldName(key));
        if (typed) {
          editor.dispatch({ type: 'field-changed', key, value: typed });
        }
      }
    }
  }, [readable, form, editor]);

  return useMemo(() => ({ form, pending, change, leave }), [form, pending, change, leave]);
}

function rowsOf(editor: EditorSession): readonly FormRow[] {
  return allRows(editor.get().view);
}
