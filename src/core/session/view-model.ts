import type { Config } from '../config/index.ts';
import type { Dockerfile, Dockerfiles } from '../dockerfile/index.ts';
import type { SampleValues, ValueKind } from '../expression/index.ts';
import type { PartDefinition, Section, StepDefinition } from '../fields/define.ts';
import type { Engine, Infrastructure } from '../model/infrastructure.ts';
import type { BuildPlan, ImageReference, PlanNote, PluginCall } from '../model/plan.ts';
import type { Problem } from '../model/problem.ts';
import type { StageSettings } from '../model/stage.ts';
import type { FieldLock, KeyEntry } from '../model/step.ts';
import type { Position, TextRange } from '../model/text.ts';
import type { FieldValue } from '../model/value.ts';

/** What the person chose beside the document. */
export interface ViewSettings {
  /** Null takes what the stage in the document says, else kubernetes. */
  readonly infrastructure: Infrastructure | null;
  readonly engine: Engine | null;
  readonly values: SampleValues;
  /** Severities and policy. Give the same object while it says the same. */
  readonly config?: Config;
  /** The Dockerfiles at hand. Give the same object while they are the same. */
  readonly dockerfiles?: Dockerfiles;
  /** How many steps may be judged anew, beside the selected one; all unless given. */
  readonly atMost?: number;
}

/** Something inside a structured field that no row shows; it stays as it is. */
export interface KeptPart {
  readonly key: string;
  /** Its YAML, from the first column. */
  readonly yaml: string;
  readonly range: TextRange | null;
}

/** One field of the form with all that is to be shown of it. */
export interface FormRow {
  readonly field: PartDefinition;
  readonly value: FieldValue;
  readonly valueKind: ValueKind;
  /** What the value comes to with the sample values; null when it holds no expression. */
  readonly resolved: string | null;
  readonly lock: FieldLock | null;
  /** Why the setting has no effect on the chosen infrastructure; null when it has. */
  readonly inapplicable: string | null;
  /** Place of the value in the text, and of its key; null when unset. */
  readonly range: TextRange | null;
  /** Rows of the parts of a structured field. */
  readonly parts: readonly FormRow[];
  /** What a structured field holds beside them. */
  readonly kept: readonly KeptPart[];
}

/** A section of the form. */
export interface FormSection {
  readonly section: Section;
  readonly rows: readonly FormRow[];
  /** How many of its fields are in the text. */
  readonly count: number;
}

/** An entry of the outline: a stage or group with the steps below it. */
export interface OutlineNode {
  readonly id: string;
  readonly kind: 'stage' | 'group' | 'template' | 'step';
  readonly label: string;
  /** Its Id, and the type of a step: what it can be found by beside its label. */
  readonly terms: string;
  /** Index of the step in the outline, for steps. */
  readonly step: number | null;
  /** The registry's three letters, for steps. */
  readonly code: string | null;
  readonly errors: number;
  readonly warnings: number;
  /** Steps of other types in this stage, for stages. */
  readonly otherSteps: number;
  readonly children: readonly OutlineNode[];
}

/** Why the text can't be read at the moment. */
export interface BrokenText {
  readonly message: string;
  readonly position: Position;
}

/** Everything that the editor shows, derived from a session and the settings beside it. */
export interface EditorView {
  readonly outline: readonly OutlineNode[];
  readonly definition: StepDefinition | null;
  readonly sections: readonly FormSection[];
  /** Keys of the step that no field shows; they stay as they are. */
  readonly unknownKeys: readonly KeyEntry[];
  /** Problems of the whole text, in its order. */
  readonly problems: readonly Problem[];
  /** Those of the selected step. */
  readonly ownProblems: readonly Problem[];
  /** How many steps have yet to be judged: derive the view again to go on. */
  readonly waiting: number;
  /** References of the selected step. */
  readonly references: readonly ImageReference[];
  readonly plan: BuildPlan | null;
  /** What the product's plugin gets and executes; null for Waybill's own engines. */
  readonly plugin: PluginCall | null;
  /** What the engine of the plan does in its own way with the step. */
  readonly notes: readonly PlanNote[];
  /** Where the selected step runs: what the person chose, else what its stage says. */
  readonly infrastructure: Infrastructure;
  /** What the stage around the selected step says; null when no step is selected. */
  readonly stage: StageSettings | null;
  /** What the document gives the step's expressions; the sample values go before these. */
  readonly documentValues: SampleValues;
  /** Paths that the selected step names, from the root of the codebase; null while they are not known. */
  readonly dockerfilePath: string | null;
  readonly contextPath: string | null;
  /** The Dockerfile at that path; null while it is not at hand. */
  readonly dockerfile: Dockerfile | null;
  readonly broken: BrokenText | null;
  /** What to say when the text holds no Build and Push step; null when it holds one. */
  readonly empty: string | null;
  readonly changedLines: number;
  readonly lineCount: number;
  readonly lineEnding: 'LF' | 'CRLF' | 'mixed';
}
