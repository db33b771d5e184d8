import type { Engine, Infrastructure } from './infrastructure.ts';

/** What a reference is for: the built image, or the layer cache. */
export type ReferenceRole = 'image' | 'cache';

/** A piece of an image reference and the field it comes from (null for fixed text such as `.dkr.ecr.`). */
export interface ReferencePart {
  readonly text: string;
  readonly key: string | null;
}

/** One image reference that a step will push or read, as far as the sample values tell. */
export interface ImageReference {
  readonly role: ReferenceRole;
  /**
   * The tag as written in the step; empty for cache images without a tag of their own, and for
   * automatic tags of a step without any.
   */
  readonly tag: string;
  /** Path of the tag or the cache field in the step, such as `spec.tags[0]`. */
  readonly key: string;
  /** The tag after expressions are resolved; null when something is missing. */
  readonly resolvedTag: string | null;
  /** Normalised full form (`docker.io/library/nginx:1`); null while it is unresolved or illegal. */
  readonly reference: string | null;
  /** The reference as the step composes it, before normalisation, coloured by its fields. */
  readonly parts: readonly ReferencePart[];
  /** Expressions without a sample value. */
  readonly unresolved: readonly string[];
  /** Codes of the rules that the reference breaks. */
  readonly problems: readonly string[];
  /** Why there is no tag, in plain words, where the codes alone do not tell. */
  readonly reason?: string;
  /** What made the tag of the written one: the plugin's automatic or expanded tags. */
  readonly madeBy?: 'auto-tag' | 'expand-tag';
}

/** One word of a command line, traced to where it comes from. */
export interface PlanArgument {
  readonly text: string;
  /** Path of the field in the step; null when it is always set. */
  readonly key: string | null;
  /** True when part of it was resolved from an expression. */
  readonly resolved: boolean;
  readonly why: string;
  /** The stage's variable that sets it, where no field of the step does. */
  readonly stageVariable?: string;
  /** The environment variable whose value, which is never shown, stands here: the text is `$NAME`. */
  readonly variable?: string;
}

/** One program that a plan executes, in the root of the codebase. */
export interface PlanStep {
  readonly program: string;
  readonly args: readonly PlanArgument[];
  readonly env: Readonly<Record<string, string>>;
  readonly why: string;
  /** What the step does, so that a log can be folded by phase. `prepare` is for plugins only. */
  readonly phase: 'prepare' | 'build' | 'tag' | 'push';
  /** The reference that a push step pushes. */
  readonly reference: string | null;
  /** The environment variable whose value the program reads from standard input; never shown. */
  readonly input?: string;
}

/** One environment variable that a plugin gets. */
export interface PlanVariable {
  readonly name: string;
  /** Null where the value is a secret, or the product's own choice: `why` says where it comes from. */
  readonly value: string | null;
  /** Path of the field in the step; null when the product sets it. */
  readonly key: string | null;
  readonly resolved: boolean;
  readonly why: string;
  /** The stage's variable that sets it, where no field of the step does. */
  readonly stageVariable?: string;
}

/** What the product's plugin gets and executes for a step; shown, and never executed by Waybill. */
export interface PluginCall {
  /** The plugin's name, such as `kaniko-ecr`. */
  readonly name: string;
  readonly environment: readonly PlanVariable[];
  readonly steps: readonly PlanStep[];
}

/** Something to know of a plan: how this engine treats this step in another way than others do. */
export interface PlanNote {
  /** Path of the field that it is about; null when it is about the whole step. */
  readonly key: string | null;
  readonly text: string;
}

/** Everything that an engine needs to build and push, derived from a step; no secrets. */
export interface BuildPlan {
  readonly engine: Engine;
  readonly infrastructure: Infrastructure;
  readonly stepType: string;
  readonly stepIdentifier: string | null;
  readonly stepName: string | null;
  /** The connector whose credentials the push needs; null when the step names none. */
  readonly connectorRef: string | null;
  /** Paths relative to the root of the codebase. */
  readonly dockerfile: string;
  readonly context: string;
  readonly steps: readonly PlanStep[];
  readonly references: readonly ImageReference[];
  /** The Kubernetes Job, for the kubernetes engine only. */
  readonly manifest: Readonly<Record<string, unknown>> | null;
  /** Settings of the step that this engine can't honour, each with the reason. */
  readonly ignored: readonly { readonly key: string; readonly why: string }[];
}

/** The words of a plan step as they are handed to the operating system. */
export function argvOf(step: PlanStep): readonly string[] {
  return [step.program, ...step.args.map((argument) => argument.text)];
}
