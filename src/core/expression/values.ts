/** Sample values by expression path, such as `pipeline.sequenceId` → `9`. */
export type SampleValues = Readonly<Record<string, string>>;

/** A named set of sample values, such as a push to main. */
export interface Scenario {
  readonly id: string;
  readonly label: string;
  readonly values: SampleValues;
}
