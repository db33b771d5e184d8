/**
 * Sample values by expression path, such as `pipeline.sequenceId` → `9`. The text `null` says that the
 * product has no value for the path in this kind of build; a path that is not here is simply unknown.
 */
export type SampleValues = Readonly<Record<string, string>>;

/** A named set of sample values, such as a push to main. */
export interface Scenario {
  readonly id: string;
  readonly label: string;
  /** A kind of build that most pipelines never have: it is shown, but nobody is warned because of it. */
  readonly rare?: true;
  readonly values: SampleValues;
}
