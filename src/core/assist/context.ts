import type { Dockerfile } from '../dockerfile/index.ts';
import type { SampleValues } from '../expression/index.ts';
import type { ConnectorType, StepDefinition } from '../fields/index.ts';
import type { Infrastructure } from '../model/infrastructure.ts';
import type { StepsOutline } from '../model/step.ts';
import type { TextRange } from '../model/text.ts';

/** A connector that may be offered where a step names one. */
export interface AssistConnector {
  readonly ref: string;
  readonly name: string;
  readonly type: ConnectorType;
}

/** What help at a place of a text is made from. */
export interface AssistContext {
  readonly text: string;
  /** The steps of this text, as far as they can be found. */
  readonly outline: StepsOutline;
  readonly definitions: readonly StepDefinition[];
  readonly connectors: readonly AssistConnector[];
  readonly infrastructure: Infrastructure;
  readonly values: SampleValues;
  /** The Dockerfile of the selected step; null while it is not at hand. */
  readonly dockerfile: Dockerfile | null;
}

/** One thing that can be written at a place. */
export interface AssistItem {
  readonly label: string;
  readonly kind: 'key' | 'value' | 'flag' | 'expression' | 'function' | 'snippet';
  /** A few words beside the label. */
  readonly detail: string;
  /** Markdown. */
  readonly documentation: string;
  /** What it replaces; on one line, and the place is in it. */
  readonly range: TextRange;
  /**
   * What it writes, with `${1:…}` for parts to fill in and backslashes before `$`, `}` and `\` that
   * stand for themselves. Lines after the first are indented as they have to be.
   */
  readonly text: string;
  /** Rank among the items of one place, from 0. */
  readonly order: number;
  /** What it leads to can be completed in turn. */
  readonly opens: boolean;
}

/** An item before it has a place. */
export type Offer = Omit<AssistItem, 'range' | 'order' | 'opens'> & { readonly opens?: true };

/** What is known of the thing at a place. */
export interface Hover {
  readonly range: TextRange;
  readonly markdown: string;
}
