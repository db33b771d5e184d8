import type { Scenario } from '#core';

/** The kinds of build that references are shown for, and the one that is in force. */
export interface Samples {
  readonly scenarios: readonly Scenario[];
  /** The scenario whose values resolve the form, the commands and the run. */
  readonly current: Scenario;
}

const NO_SAMPLES: Scenario = { id: 'none', label: 'no sample values', values: {} };

/** The scenarios with the one of that id in force, else the first. */
export function samplesOf(scenarios: readonly Scenario[], id: string | undefined): Samples {
  const current = scenarios.find((scenario) => scenario.id === id) ?? scenarios[0] ?? NO_SAMPLES;
  return { scenarios, current };
}

/** The same scenarios with another one in force. */
export function selectScenario(samples: Samples, id: string): Samples {
  return id === samples.current.id ? samples : samplesOf(samples.scenarios, id);
}

/** Changes or, with null, removes one value; what a person edits stays with the scenario it was edited in. */
export function editSample(
  { scenarios, current }: Samples,
  path: string,
  value: string | null,
): Samples {
  const { [path]: _removed, ...others } = current.values;
  const values = value === null ? others : { ...current.values, [path]: value };
  const edited = scenarios.map((scenario) =>
    scenario.id === current.id ? { ...scenario, values } : scenario,
  );
  return samplesOf(edited, current.id);
}
