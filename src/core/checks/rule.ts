import type { SampleValues } from '../expression/index.ts';
import type { StepDefinition } from '../fields/index.ts';
import type { Infrastructure } from '../model/infrastructure.ts';
import type { ImageReference } from '../model/plan.ts';
import type { Fix, Severity } from '../model/problem.ts';
import type { ParsedStep } from '../model/step.ts';
import type { TextRange } from '../model/text.ts';

/** One step with all that a rule may look at. */
export interface StepContext {
  readonly text: string;
  readonly step: ParsedStep;
  readonly definition: StepDefinition;
  readonly definitions: readonly StepDefinition[];
  readonly references: readonly ImageReference[];
  readonly infrastructure: Infrastructure;
  readonly values: SampleValues;
}

/** What a rule found; without a range it stands at its key, else at the step's first line. */
export interface Finding {
  readonly key: string | null;
  readonly message: string;
  readonly range?: TextRange;
  readonly fixes?: readonly Fix[];
  /** When it differs from the rule's own. */
  readonly severity?: Severity;
}

/** One thing that Waybill knows to go wrong. */
export interface Rule {
  /** Stable kebab-case name. */
  readonly code: string;
  readonly severity: Severity;
  /** What goes wrong, for the list of rules. */
  readonly why: string;
  /** Where the rule comes from. */
  readonly source: string;
  /** Whether it holds for the incomplete steps of template inputs and input sets. */
  readonly partial: boolean;
  readonly check: (context: StepContext) => Iterable<Finding>;
}
