import { useMemo } from 'react';
import type { FieldDefinition } from '#core';
import { type ConnectorChoice, useEditor } from '../session/editor-context.tsx';
import { STRINGS } from '../strings.ts';

/** One entry of the list: a choice of the field, something to complete, or the way to an expression. */
export interface Choice {
  readonly id: string;
  /** What is shown in place of the id. */
  readonly label?: string;
  readonly note: string;
  /** The partition of a region and the like. */
  readonly group?: string;
}

/** What the list of a field holds. */
export interface Choices {
  readonly choices: readonly Choice[];
  /** Stands above the list; null for a list that says what it is by itself. */
  readonly title: string | null;
  /** A connector of another type that the text names; null when it names none. */
  readonly stranger: ConnectorChoice | null;
}

/** The choices of a field: its options, or the connectors of its type. */
export function useChoices({ kind }: FieldDefinition, text: string): Choices {
  const { connectors } = useEditor();
  const listed = useMemo((): Omit<Choices, 'stranger'> => {
    if (kind.kind === 'choice') {
      const choices = kind.options.map(({ value, label, group }) => ({
        id: value,
        note: label === value ? '' : label,
        ...(group === undefined ? {} : { group }),
      }));
      return { choices, title: null };
    }
    if (kind.kind === 'connector') {
      const type = STRINGS.form.connectorTypes[kind.connectorType];
      const choices = connectors
        .filter((connector) => connector.type === kind.connectorType)
        .map((connector) => ({ id: connector.ref, note: connector.name }));
      return { choices, title: STRINGS.form.connectorsOf(type, choices.length) };
    }
    return { choices: [], title: null };
  }, [kind, connectors]);
  const stranger =
    kind.kind === 'connector'
      ? connectors.find(({ ref, type }) => ref === text && type !== kind.connectorType)
      : undefined;
  return { ...listed, stranger: stranger ?? null };
}

/** Whether a choice holds what is searched, in its value, its name or its group. */
export function isFound({ id, note, group = '' }: Choice, search: string): boolean {
  return `${id} ${note} ${group}`.toLowerCase().includes(search.toLowerCase());
}
