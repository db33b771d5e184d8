import type { ParsedStep, YamlPath } from '../model/step.ts';

/** One failure strategy of a step. */
export interface FailureStrategy {
  readonly path: YamlPath;
  /** The errors that it is for; none where they are no list of texts. */
  readonly errors: readonly string[];
}

/** The failure strategies of a step, in their order. */
export function failureStrategiesOf(step: ParsedStep): readonly FailureStrategy[] {
  const strategies: FailureStrategy[] = [];
  while (step.has(['failureStrategies', strategies.length])) {
    const path = ['failureStrategies', strategies.length];
    const errors = step.read([...path, 'onFailure', 'errors']);
    strategies.push({ path, errors: errors.kind === 'list' ? errors.items : [] });
  }
  return strategies;
}
