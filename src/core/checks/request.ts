import type { Config } from '../config/index.ts';
import type { Dockerfiles } from '../dockerfile/index.ts';
import type { SampleValues } from '../expression/index.ts';
import type { StepDefinition } from '../fields/index.ts';
import type { Infrastructure } from '../model/infrastructure.ts';
import type { ParsedStep, StepsOutline } from '../model/step.ts';

/** A text with its outline, and what the rules are judged by. */
export interface CheckRequest {
  readonly text: string;
  readonly outline: StepsOutline;
  readonly definitions: readonly StepDefinition[];
  /** Null: each step runs where its stage says. */
  readonly infrastructure: Infrastructure | null;
  readonly values: SampleValues;
  /** A step of this outline that has been parsed already; none when it is left out. */
  readonly parsed?: ParsedStep | null;
  /** Severities and policy. Give the same object while it says the same: results are kept by it. */
  readonly config?: Config;
  /** The Dockerfiles at hand. Give the same object while they are the same. */
  readonly dockerfiles?: Dockerfiles;
  /** How many steps may be judged anew, beside the parsed one: a text of thousands is judged bit by bit. */
  readonly atMost?: number;
}
