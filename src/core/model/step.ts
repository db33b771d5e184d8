import type { TextRange } from './text.ts';
import type { FieldValue } from './value.ts';

/** Keys and list indexes from a document's root. */
export type YamlPath = readonly (string | number)[];

/** A stage, step group or template around a step, outermost first. */
export interface StepAncestor {
  readonly kind: 'stage' | 'group' | 'template';
  readonly name: string | null;
  readonly identifier: string | null;
}

/** Where a Build and Push step stands in a text. */
export interface StepOutline {
  readonly identifier: string | null;
  readonly name: string | null;
  readonly type: string;
  readonly path: YamlPath;
  /** Index of the `---` document. */
  readonly document: number;
  /** The step's own mapping, from its first key to the end of its last value. */
  readonly range: TextRange;
  readonly ancestors: readonly StepAncestor[];
  /** True inside template inputs and input sets, where missing fields are no mistake. */
  readonly partial: boolean;
}

/** A place in a text, and the index of the `---` document that it is in. */
export interface DocumentOffset {
  readonly document: number;
  readonly offset: number;
}

/** Something the YAML parser objects to. */
export interface SyntaxProblem {
  readonly code: 'yaml-syntax' | 'yaml-tab' | 'yaml-line-end' | 'yaml-duplicate-key';
  readonly message: string;
  readonly range: TextRange;
}

/** All Build and Push steps of a text, in order. */
export interface StepsOutline {
  readonly steps: readonly StepOutline[];
  /** Number of `---` documents. */
  readonly documents: number;
  /** Where the key `variables` of a pipeline in block style stands, in the order of the text. */
  readonly pipelineVariables: readonly DocumentOffset[];
  /** How many steps of other types the scan met under each stage, by the stage's identifier or name. */
  readonly otherSteps: ReadonlyMap<string, number>;
  /** How often steps of other types and step groups take an Id, by `takenId`. */
  readonly otherIds: ReadonlyMap<string, number>;
  /** Places outside the steps that do not parse; empty when the cheap scan was sure. */
  readonly syntax: readonly SyntaxProblem[];
  /** What the root looks like, for the message when there is no step. */
  readonly root: 'pipeline' | 'stage' | 'step' | 'template' | 'inputs' | 'empty' | 'other';
}

/** How a scalar is written in the text. */
export type ScalarStyle = 'plain' | 'single-quoted' | 'double-quoted' | 'block';

/** Why a field can't be edited, and where the reason stands. */
export interface FieldLock {
  readonly reason: 'alias' | 'merge-key' | 'duplicate-key' | 'tag' | 'broken';
  readonly message: string;
  readonly range: TextRange | null;
  /** True where the value comes from an anchor and can be written here in its place. */
  readonly replaceable?: boolean;
}

/** A key that stands in a mapping of the step. */
export interface KeyEntry {
  readonly name: string;
  readonly range: TextRange;
  readonly valueRange: TextRange | null;
  /** False for a list, a map or an alias as key, which no reader takes for a name. */
  readonly isText: boolean;
}

/** One step's YAML with the places of its parts. Paths are relative to the step's mapping. */
export interface ParsedStep {
  readonly outline: StepOutline;
  /** Mistakes of YAML inside the step. */
  readonly syntax: readonly SyntaxProblem[];
  /** The value at a path; `unset` when the key is absent, a null value reads as an empty scalar. */
  read(path: YamlPath): FieldValue;
  /** Whether the key is present, even without a value. */
  has(path: YamlPath): boolean;
  /** Range of the value, or of the key when the value is empty; null when absent. */
  valueRange(path: YamlPath): TextRange | null;
  /** Range of the key; for a list item the range of the item; null when absent. */
  keyRange(path: YamlPath): TextRange | null;
  /** The YAML of a key or a list item with its value, moved to the first column; null when absent. */
  source(path: YamlPath): string | null;
  /** How a scalar is written; null when it is no scalar. */
  style(path: YamlPath): ScalarStyle | null;
  /** The keys of a mapping in the order of the text; empty when there is none. */
  keys(path: YamlPath): readonly KeyEntry[];
  /** Why the field can't be edited; null when it can. */
  lock(path: YamlPath): FieldLock | null;
  /** The path whose value or key covers an offset, innermost first found; null outside. */
  pathAt(offset: number): YamlPath | null;
}

/** How new scalar text is written: `string` is quoted where a reader would see something else. */
export type ScalarIntent = 'string' | 'literal';

/** A change of one step by the form or the command line. */
export type StepChange =
  | {
      readonly kind: 'set';
      readonly path: YamlPath;
      readonly value: FieldValue;
      readonly intent: ScalarIntent;
      /** Conventional order of the sibling keys, so that a new key finds its place. */
      readonly order: readonly string[];
      /** The same for the keys on the way to it, outermost first, where they may be missing too. */
      readonly outerOrders?: readonly (readonly string[])[];
    }
  | { readonly kind: 'unset'; readonly path: YamlPath }
  | { readonly kind: 'add-item'; readonly path: YamlPath; readonly item: string }
  | { readonly kind: 'remove-item'; readonly path: YamlPath; readonly item: string }
  /** Lets the list item at `path` and the one above it (`by` -1) or below it (1) change places. */
  | { readonly kind: 'move-item'; readonly path: YamlPath; readonly by: -1 | 1 }
  /** Gives the key at `path` another name; its value and its place stay. */
  | { readonly kind: 'rename-key'; readonly path: YamlPath; readonly name: string };
