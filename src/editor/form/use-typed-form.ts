import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { type UseFormReturn, useForm } from 'react-hook-form';
import {
  type FieldValue,
  type FormRow,
  type Session,
  type SessionEvent,
  type StepDefinition,
  sameValue,
} from '#core';
import { isReadable } from '../session/readable.ts';
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
export function useTypedForm({
  session,
  rows,
  definition,
  dispatch,
}: {
  readonly session: Session;
  readonly rows: readonly FormRow[];
  readonly definition: StepDefinition;
  readonly dispatch: (event: SessionEvent) => void;
}): TypedForm {
  const form = useForm<TypedValues>({
    mode: 'onChange',
    resolver: useMemo(() => typedResolver(definition), [definition]),
    defaultValues: Object.fromEntries(rows.map((row) => [fieldName(row.field.key), row.value])),
  });
  const [pending, setPending] = useState<ReadonlySet<string>>(new Set());
  const seen = useRef(new Map<string, FieldValue>());
  const latest = useRef({ session, rows, pending });
  latest.current = { session, rows, pending };

  const change = useCallback(
    (key: string, typed: FieldValue, sent: FieldValue = typed) => {
      form.setValue(fieldName(key), typed, { shouldDirty: true, shouldValidate: true });
      dispatch({ type: 'field-changed', key, value: sent });
    },
    [form, dispatch],
  );

  const leave = useCallback(
    (key: string) => {
      const present = latest.current.rows.find((row) => row.field.key === key)?.value;
      const typed = form.getValues(fieldName(key));
      const unfinished = typed?.kind === 'map' && typed.entries.some((entry) => entry.value !== '');
      if (present && typed && !latest.current.pending.has(key) && !unfinished) {
        if (!sameValue(present, typed)) {
          form.setValue(fieldName(key), present);
        }
      }
      dispatch({ type: 'field-left' });
    },
    [form, dispatch],
  );

  useEffect(() => {
    for (const row of rows) {
      const key = row.field.key;
      const typed = form.getValues(fieldName(key)) ?? row.value;
      const { origin, key: changedKey } = session.lastChange;
      const echo = origin === 'form' && changedKey === key;
      const isPending = latest.current.pending.has(key);
      const before = seen.current.get(key);
      if (follows({ seen: before, present: row.value, typed, echo, pending: isPending })) {
        form.setValue(fieldName(key), row.value);
      }
      seen.current.set(key, row.value);
    }
  }, [form, rows, session.lastChange]);

  const refused = session.refusal?.key ?? null;
  const readable = isReadable(session);
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
          dispatch({ type: 'field-changed', key, value: typed });
        }
      }
    }
  }, [readable, form, dispatch]);

  return useMemo(() => ({ form, pending, change, leave }), [form, pending, change, leave]);
}
