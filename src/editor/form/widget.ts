import type { FieldValue, FormRow, Problem } from '#core';

/** What every widget of the form takes: one field, what is typed in it, and where changes go. */
export interface WidgetProps {
  readonly row: FormRow;
  /** Id of the control, for its label. */
  readonly id: string;
  readonly typed: FieldValue;
  /** Takes what is typed; `sent` goes to the document when it differs. */
  readonly onChange: (typed: FieldValue, sent?: FieldValue) => void;
  /** The person is at an item of the field, such as one tag. */
  readonly onItem: (path: string) => void;
  /** What is wrong with the field and its items, due or not. */
  readonly problems: readonly Problem[];
  readonly tone: 'error' | 'warning' | null;
  readonly disabled: boolean;
  /** Ids of the texts under the control. */
  readonly describedBy: string | undefined;
}
