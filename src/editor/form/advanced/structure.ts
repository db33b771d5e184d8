import type { ReactNode } from 'react';
import type { FormRow } from '#core';
import { useEditor } from '../../session/editor-context.tsx';
import { findRow } from '../../session/find-row.ts';
import { useEditorState } from '../../session/use-editor-state.ts';
import type { TypedForm } from '../use-typed-form.ts';
import { sameParts } from './same-parts.ts';

/** What every part of a structured field's form takes. */
export interface StructureProps {
  /** The row when it was drawn; later values are followed. */
  readonly row: FormRow;
  readonly typedForm: TypedForm;
  /** Path of the field or item that the person is at, in any pane. */
  readonly linked: string | null;
  readonly onLink: (key: string | null) => void;
  /** The form of a structure inside this one. */
  readonly Inner: (props: StructureProps) => ReactNode;
}

/** The present row of a structured field; another one only when other rows stand inside it. */
export function useStructure(drawn: FormRow): FormRow {
  const { editor } = useEditor();
  return useEditorState(editor, ({ view }) => findRow(view, drawn.field.key) ?? drawn, sameParts);
}

/** What one item of a list of mappings or maps is called. */
export function itemOf({ field }: FormRow): string {
  return 'item' in field.kind ? field.kind.item : field.label;
}
