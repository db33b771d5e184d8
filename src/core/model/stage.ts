import type { Infrastructure, OperatingSystem } from './infrastructure.ts';
import type { Loop } from './loop.ts';

/** A variable of a stage; its value is null when it is no text. */
export interface StageVariable {
  readonly name: string;
  readonly value: string | null;
}

/** What the document says of the place where a step runs; null where it does not say, or asks at run time. */
export interface StageSettings {
  readonly infrastructure: Infrastructure | null;
  readonly os: OperatingSystem | null;
  /** As the document writes it, such as `Amd64`. */
  readonly architecture: string | null;
  /** What says the infrastructure: the step's stage, a step group in it, or the stage of another name. */
  readonly source:
    | { readonly kind: 'stage' }
    | { readonly kind: 'step-group' }
    | { readonly kind: 'other-stage'; readonly identifier: string };
  /** The stage's variables that set a flag of the plugin where the step has no container: `PLUGIN_…`. */
  readonly pluginVariables: readonly StageVariable[];
  /**
   * What the document itself gives expressions, by path and as it is written: variables of the
   * pipeline and the stage, and the first round of the loops around the step.
   */
  readonly documentValues: Readonly<Record<string, string>>;
  /** The loops of the step groups and the stage around the step, the innermost first. */
  readonly loops: readonly Loop[];
}

/** What is known of a step outside of any stage. */
export const NO_STAGE: StageSettings = {
  infrastructure: null,
  os: null,
  architecture: null,
  source: { kind: 'stage' },
  pluginVariables: [],
  documentValues: {},
  loops: [],
};

/**
 * What holds of the place where a step runs: what a person chose, else what the document says, else a
 * cluster. A choice that differs from the document leaves its operating system unknown.
 */
export function stageInForce(
  stage: StageSettings,
  chosen: Infrastructure | null,
): StageSettings & { readonly infrastructure: Infrastructure } {
  const infrastructure = chosen ?? stage.infrastructure ?? 'kubernetes';
  return chosen === null || chosen === stage.infrastructure
    ? { ...stage, infrastructure }
    : { ...stage, infrastructure, os: null, architecture: null };
}
