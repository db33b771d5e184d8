import { useCallback, useMemo, useState } from 'react';
import { SCENARIOS, type Scenario } from '#core';

/** The kinds of build that references are shown for, and the one that is in force. */
export interface Samples {
  readonly scenarios: readonly Scenario[];
  /** The scenario whose values resolve the form, the commands and the run. */
  readonly current: Scenario;
  readonly select: (id: string) => void;
  /** Changes or, with null, removes one value of the current scenario. */
  readonly setValue: (path: string, value: string | null) => void;
}

const NO_SAMPLES: Scenario = { id: 'none', label: 'no sample values', values: {} };

/** Holds the sample values; what a person edits stays with the scenario it was edited in. */
export function useSamples(
  given: readonly Scenario[] = SCENARIOS,
  initialId: string | undefined,
): Samples {
  const [selected, setSelected] = useState(initialId ?? given[0]?.id);
  const [edited, setEdited] = useState<Readonly<Record<string, Scenario['values']>>>({});
  const scenarios = useMemo(
    () =>
      given.map((scenario) => ({ ...scenario, values: edited[scenario.id] ?? scenario.values })),
    [given, edited],
  );
  const current =
    scenarios.find((scenario) => scenario.id === selected) ?? scenarios[0] ?? NO_SAMPLES;
  const setValue = useCallback(
    (path: string, value: string | null) => {
      const { [path]: _removed, ...others } = current.values;
      const values = value === null ? others : { ...current.values, [path]: value };
      setEdited((before) => ({ ...before, [current.id]: values }));
    },
    [current],
  );
  return useMemo(
    () => ({ scenarios, current, select: setSelected, setValue }),
    [scenarios, current, setValue],
  );
}
