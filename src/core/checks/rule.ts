import type { Policy } from '../config/index.ts';
import type { Dockerfile } from '../dockerfile/index.ts';
import type { SampleValues } from '../expression/index.ts';
import type { StepDefinition } from '../fields/index.ts';
import type { Infrastructure } from '../model/infrastructure.ts';
import type { ImageReference } from '../model/plan.ts';
import type { Fix, Severity } from '../model/problem.ts';
import type { StageSettings } from '../model/stage.ts';
import type { ParsedStep, StepsOutline } from '../model/step.ts';
import type { TextRange } from '../model/text.ts';

/** One step with all that a rule may look at. */
export interface StepContext {
  readonly text: string;
  readonly step: ParsedStep;
  readonly definition: StepDefinition;
  readonly definitions: readonly StepDefinition[];
  readonly references: readonly ImageReference[];
  /** Where the step runs: what the person chose, else what its stage says. */
  readonly infrastructure: Infrastructure;
  /** What the stage says beside that; its infrastructure is the one in force. */
  readonly stage: StageSettings;
  readonly values: SampleValues;
  /** What the organisation asks of every step; empty without a configuration. */
  readonly policy: Policy;
  /** The Dockerfile that the step builds; null while it is not at hand. */
  readonly dockerfile: Dockerfile | null;
}

/** What a rule found; without a range it stands at its key, else at the step's first line. */
export interface Finding {
  readonly key: string | null;
  readonly message: string;
  readonly range?: TextRange;
  /** The ways to mend it, the best first; looked for when somebody asks, as each costs an edit of the text. */
  readonly fixes?: () => readonly Fix[];
  /** Whether mending it can't change what a correct build does. */
  readonly safe?: boolean;
  /** When it differs from the rule's own. */
  readonly severity?: Severity;
}

/**
 * A mistake and what is right instead, as a page of all rules shows them. Each is the part of a step
 * that matters: keys of the step, `spec` with the keys that are told, a Docker registry step when no
 * `type` is given; or a list of whole `- step:` items, for what two steps do together. The rest of
 * the step is right.
 */
export interface RuleExample {
  readonly bad: string;
  readonly good: string;
  /** Where the step runs; `kubernetes` when absent. */
  readonly infrastructure?: Infrastructure;
  /** Lines of the stage's `spec` that say where it runs instead. */
  readonly stage?: string;
  /** What the stage declares beside its `spec`. */
  readonly variables?: string;
  /** The same in the bad example and in the good one, for rules that look at it. */
  readonly declared?: { readonly bad: string; readonly good: string };
  /** The configuration without which there is no such problem. */
  readonly config?: string;
  /** The codebase's Dockerfile in the bad example and in the good one, for rules that look at it. */
  readonly dockerfile?: { readonly bad: string; readonly good: string };
}

/** What a list of rules tells of one of them. */
export interface RuleRecord {
  /** Stable kebab-case name. */
  readonly code: string;
  /** What is wrong, in a few words. */
  readonly title: string;
  readonly severity: Severity;
  /** What goes wrong, for the list of rules. */
  readonly why: string;
  /** Where the rule comes from. */
  readonly source: string;
  readonly example: RuleExample;
}

/** One thing that Waybill knows to go wrong in a step. */
export interface Rule extends RuleRecord {
  /** Whether it holds for the incomplete steps of template inputs and input sets. */
  readonly partial: boolean;
  readonly check: (context: StepContext) => Iterable<Finding>;
}

/**
 * A text with all that a rule between its steps may look at. Such a rule is asked with each keystroke:
 * what it reads of a step it keeps by the step's path object, which stays while the step's text does.
 */
export interface OutlineContext {
  readonly text: string;
  readonly outline: StepsOutline;
  readonly definitions: readonly StepDefinition[];
  /** What the stage of each step says. */
  readonly stages: readonly StageSettings[];
  /** Where all steps run, when a person chose it. */
  readonly infrastructure: Infrastructure | null;
}

/** One thing that Waybill knows to go wrong between the steps of a text. */
export interface OutlineRule extends RuleRecord {
  readonly check: (context: OutlineContext) => Iterable<OutlineFinding>;
}

/** What such a rule found, and at which step. */
export interface OutlineFinding extends Finding {
  readonly step: number;
  readonly range: TextRange;
}
