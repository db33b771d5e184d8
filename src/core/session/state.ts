import type { StepDefinition } from '../fields/index.ts';
import type { ParsedStep, StepsOutline } from '../model/step.ts';
import type { TextEdit } from '../model/text.ts';
import type { FieldValue } from '../model/value.ts';
import type { LineTally } from './changed-lines.ts';

/** One undoable change: at `start`, `removed` became `inserted`. */
export interface HistoryEntry {
  readonly start: number;
  readonly removed: string;
  readonly inserted: string;
  /** Changes in a row with the same group are one entry: a field, or typing at one place. */
  readonly group: string | null;
  /** The form field that the change came from, to give it the focus back. */
  readonly key: string | null;
  readonly before: Selection;
  readonly after: Selection;
}

/** Which step is selected. */
export interface Selection {
  /** Its place in the outline; null when there is none. */
  readonly selected: number | null;
  /** Its name for as long as it is the same step, wherever edits above it move it. */
  readonly selection: number;
}

/** Where a change of the text came from. */
export type ChangeOrigin = 'open' | 'yaml' | 'form' | 'fix' | 'undo' | 'redo';

/** The editor's whole state. The text is the document; the rest is derived from it or is history. */
export interface Session extends Selection {
  readonly definitions: readonly StepDefinition[];
  /** The file's name, for the title and the download. */
  readonly fileName: string;
  /** The text as it was opened, for the count of changed lines. */
  readonly opened: string;
  /** Identifiers that the opened text held: other steps may refer to them, so they follow no name. */
  readonly keptIdentifiers: ReadonlySet<string>;
  readonly text: string;
  /** Line breaks of the text, and its lines that are not in the opened one. */
  readonly lines: LineTally;
  /** Grows by one with every change of the text. */
  readonly revision: number;
  readonly outline: StepsOutline;
  /** How many names of selected steps were given away. */
  readonly selections: number;
  /** Offset where the selected step starts, or started before its text broke. */
  readonly anchor: number;
  /** The selected step as parsed from the present text; null when it can't be found now. */
  readonly step: ParsedStep | null;
  /** The last readable parse of the selected step: what the form shows while the text is broken. */
  readonly lastGood: ParsedStep | null;
  readonly past: readonly HistoryEntry[];
  readonly future: readonly HistoryEntry[];
  /** The latest change, so that the YAML pane can follow edits that are not its own. */
  readonly lastChange: {
    readonly origin: ChangeOrigin;
    /** Edits of the text before the change. */
    readonly edits: readonly TextEdit[];
    readonly key: string | null;
  };
  /** Why the latest form change was not possible, `key` empty for a whole step; null when it was. */
  readonly refusal: { readonly key: string; readonly message: string } | null;
}

/** What can happen to a whole step; `index` is its place in the outline. */
export type StepEvent =
  /** A new step behind the selected one, as the first of an empty list, or alone in a text that holds nothing. */
  | { readonly type: 'step-inserted'; readonly stepType: string }
  /** Lone steps, each alone in its document, behind the selected one, or as the first of an empty list. */
  | { readonly type: 'steps-imported'; readonly steps: readonly string[] }
  | { readonly type: 'step-duplicated'; readonly index: number }
  | { readonly type: 'step-deleted'; readonly index: number }
  /** Up (-1) or down (1) among its siblings. */
  | { readonly type: 'step-moved'; readonly index: number; readonly by: -1 | 1 }
  /** Gives the selected step another type; all its keys stay. */
  | { readonly type: 'type-changed'; readonly stepType: string }
  /** Writes the value that a field of the selected step has from an anchor into the step itself. */
  | { readonly type: 'alias-replaced'; readonly key: string }
  /** Up (-1) or down (1) in the list of the selected step that holds it. */
  | { readonly type: 'item-moved'; readonly key: string; readonly by: -1 | 1 }
  /** Gives a key of the selected step that a person named another name. */
  | { readonly type: 'key-renamed'; readonly key: string; readonly name: string };

/** What can happen to a session. */
export type SessionEvent =
  | StepEvent
  /** Replaces the document and its history. */
  | { readonly type: 'open'; readonly fileName: string; readonly text: string }
  | { readonly type: 'yaml-typed'; readonly edits: readonly TextEdit[] }
  | { readonly type: 'field-changed'; readonly key: string; readonly value: FieldValue }
  /** A fix, or any other change that is one undo step. */
  | { readonly type: 'edits-applied'; readonly edits: readonly TextEdit[] }
  | { readonly type: 'step-selected'; readonly index: number }
  /** Ends the undo step of the field that was typed in. */
  | { readonly type: 'field-left' }
  /** The file holds `text` now; the present text when it is left out. */
  | { readonly type: 'saved'; readonly text?: string }
  | { readonly type: 'undo' }
  | { readonly type: 'redo' };
