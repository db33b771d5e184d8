import {
  deriveReferences,
  type ImageReference,
  type Scenario,
  type Session,
  type StepDefinition,
} from '#core';

/** What a tag comes to in one scenario. */
export interface ScenarioCell {
  readonly scenario: Scenario;
  readonly reference: ImageReference | null;
  /** The first scenario that gives the same tag although the tag holds an expression. */
  readonly sameAs: Scenario | null;
}

/** One tag as written, across the scenarios. */
export interface ReferenceRow {
  readonly key: string;
  readonly tag: string;
  readonly cells: readonly ScenarioCell[];
}

/** The table of tags by scenario. Every cell comes from the function that plans take theirs from. */
export function referenceTable(
  definition: StepDefinition,
  step: Session['lastGood'],
  scenarios: readonly Scenario[],
): readonly ReferenceRow[] {
  if (step === null) {
    return [];
  }
  const columns = scenarios.map((scenario) => ({
    scenario,
    references: deriveReferences(definition, step, scenario.values).filter(
      ({ role }) => role === 'image',
    ),
  }));
  return (columns[0]?.references ?? []).map(({ key, tag }, row) => ({
    key,
    tag,
    cells: columns.map(({ scenario, references }, column) => {
      const reference = references[row] ?? null;
      const earlier = columns.slice(0, column).find(({ references: others }) => {
        const other = others[row];
        return other?.reference != null && other.reference === reference?.reference;
      });
      return {
        scenario,
        reference,
        sameAs: tag.includes('<+') ? (earlier?.scenario ?? null) : null,
      };
    }),
  }));
}

/** The first character that a tag can't hold; null when none is to blame. */
export function illegalCharacter(tag: string): string | null {
  return /[^\w.-]/.exec(tag)?.[0] ?? null;
}

/** A text cut in its middle, so that both ends stay readable; copies always take the whole. */
export function middleEllipsis(text: string, most: number): string {
  if (text.length <= most) {
    return text;
  }
  const tail = Math.ceil((most - 1) * 0.6);
  return `${text.slice(0, most - 1 - tail)}…${text.slice(text.length - tail)}`;
}
