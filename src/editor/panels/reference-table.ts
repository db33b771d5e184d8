import {
  deriveReferences,
  type ImageReference,
  type Mend,
  mendTag,
  type SampleValues,
  type Scenario,
  type Session,
  type StepDefinition,
  type StepPlace,
} from '#core';

/** What a tag comes to in one scenario. */
export interface ScenarioCell {
  readonly scenario: Scenario;
  /** More than one where the plugin makes several tags of it. */
  readonly references: readonly ImageReference[];
  /** The first scenario that gives the same although the tag holds an expression. */
  readonly sameAs: Scenario | null;
}

/** One tag as written, across the scenarios. */
export interface ReferenceRow {
  readonly key: string;
  readonly tag: string;
  /** What makes the tags in place of the written one; null when they are as written. */
  readonly madeBy: NonNullable<ImageReference['madeBy']> | null;
  readonly cells: readonly ScenarioCell[];
  /** A change that makes the tag legal in every scenario. */
  readonly mend: Mend | null;
}

/** What the table is made of. */
export interface ReferenceTableRequest {
  readonly definition: StepDefinition;
  readonly step: Session['lastGood'];
  readonly scenarios: readonly Scenario[];
  /** Where the step runs, which decides the plugin. */
  readonly place: StepPlace;
  /** What the document gives expressions; the scenarios' values go before these. */
  readonly documentValues: SampleValues;
}

interface Column {
  readonly scenario: Scenario;
  readonly references: readonly ImageReference[];
}

function namesOf(column: Column | undefined, key: string): string {
  const references = column?.references.filter((reference) => reference.key === key) ?? [];
  return references.every(({ reference }) => reference !== null)
    ? references.map(({ reference }) => reference).join(' ')
    : '';
}

function cellOf(columns: readonly Column[], at: number, key: string): readonly ScenarioCell[] {
  const column = columns[at];
  if (column === undefined) {
    return [];
  }
  const references = column.references.filter((reference) => reference.key === key);
  const names = namesOf(column, key);
  const earlier = columns
    .slice(0, at)
    .find((other) => names !== '' && namesOf(other, key) === names);
  const changes = references.some(({ tag, madeBy }) => tag.includes('<+') || madeBy === 'auto-tag');
  return [
    { scenario: column.scenario, references, sameAs: changes ? (earlier?.scenario ?? null) : null },
  ];
}

/** The table of tags by scenario. Every cell comes from the function that plans take theirs from. */
export function referenceTable(request: ReferenceTableRequest): readonly ReferenceRow[] {
  const { definition, step, scenarios, place, documentValues } = request;
  if (step === null) {
    return [];
  }
  const sets = scenarios.map(({ values }) => ({ ...documentValues, ...values }));
  const columns = scenarios.map(
    (scenario, at): Column => ({
      scenario,
      references: deriveReferences(definition, step, sets[at] ?? {}, place).filter(
        ({ role }) => role === 'image',
      ),
    }),
  );
  const all = columns.flatMap(({ references }) => references);
  const keys = [...new Set(all.map(({ key }) => key))];
  return keys.map((key) => {
    const own = all.filter((reference) => reference.key === key);
    const madeBy = own.find((reference) => reference.madeBy !== undefined)?.madeBy ?? null;
    return {
      key,
      tag: own[0]?.tag ?? '',
      madeBy,
      cells: columns.flatMap((_, at) => cellOf(columns, at, key)),
      mend: madeBy === null ? mendTag(definition, step, key, sets) : null,
    };
  });
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

/** References with names that stay while their tags change: the field, and the place among its references. */
export function withIds(
  references: readonly ImageReference[],
): readonly { readonly id: string; readonly reference: ImageReference }[] {
  const counts = new Map<string | null, number>();
  return references.map((reference) => {
    const count = counts.get(reference.key) ?? 0;
    counts.set(reference.key, count + 1);
    return { id: `${reference.key} ${count}`, reference };
  });
}
