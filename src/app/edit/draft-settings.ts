import { SCENARIOS, type Scenario } from '#core';
import type { DraftSettings } from '../drafts/draft.ts';

/** The scenarios with the sample values that a draft holds in place of their own. */
export function scenariosOf(settings: DraftSettings): readonly Scenario[] {
  return SCENARIOS.map((scenario) => ({
    ...scenario,
    values: settings.values[scenario.id] ?? scenario.values,
  }));
}

/** The sample values to keep with a draft: only those of scenarios that were changed. */
export function changedValues(scenarios: readonly Scenario[]): DraftSettings['values'] {
  const original = new Map(SCENARIOS.map(({ id, values }) => [id, JSON.stringify(values)]));
  return Object.fromEntries(
    scenarios
      .filter(({ id, values }) => original.get(id) !== JSON.stringify(values))
      .map(({ id, values }) => [id, values]),
  );
}
