/** A piece of running text: words, a name from YAML, or a link to another page or place. */
export type Inline =
  | string
  | { readonly code: string }
  | { readonly href: string; readonly text: string }
  /** Another page of the manual, at one of its entries. */
  | { readonly page: string; readonly entry: string | null; readonly text: string };

/** Running text. */
export type Phrase = readonly Inline[];

/** A few lines to read or copy. */
export interface ManualSample {
  readonly label: string;
  readonly text: string;
}

/** One thing that is looked up: a field, a flag, a rule, a variable. */
export interface ManualEntry {
  /** Unique in its page; also the place that links lead to. */
  readonly id: string;
  readonly title: string;
  /** Its name in YAML or on the command line; null when the title is the name. */
  readonly code: string | null;
  readonly text: Phrase;
  /** What holds of it, such as its kind and default. */
  readonly facts: readonly { readonly name: string; readonly value: Phrase }[];
  readonly samples: readonly ManualSample[];
}

/** A part of a page. */
export interface ManualSection {
  readonly id: string;
  readonly title: string;
  readonly intro: Phrase;
  readonly samples: readonly ManualSample[];
  readonly entries: readonly ManualEntry[];
}

/** One page of the manual. */
export interface ManualPage {
  /** The page's name in addresses and files. */
  readonly id: string;
  /** What the page is about, in a word or two. */
  readonly subject: string;
  readonly title: string;
  readonly summary: Phrase;
  readonly sections: readonly ManualSection[];
}

/** The page of all rules, which problems link to by their code. */
export const RULES_PAGE = 'rules';
