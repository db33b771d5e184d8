import type { StepDefinition } from '../fields/index.ts';
import type { Offer } from './context.ts';
import { typeHelp } from './markdown.ts';
import type { Place } from './place/index.ts';
import { countStops, keyLines, layoutOf, snippetOf } from './snippet.ts';
import { type KnownKey, spotAt } from './spot.ts';

/** The keys of the step's mapping that a new step starts with. */
function requiredKeys(definition: StepDefinition): readonly KnownKey[] {
  const spot = spotAt(definition, []);
  return spot?.kind === 'mapping' ? spot.keys.filter(({ isRequired }) => isRequired) : [];
}

function stepText(definition: StepDefinition, place: Place): string {
  const layout = layoutOf(place);
  if (layout.isFlow) {
    return `{ step: { type: ${definition.type}, \${1} } }`;
  }
  const stops = countStops();
  const lines = requiredKeys(definition).flatMap((key) => keyLines(key, layout, stops));
  const inner = [`type: ${definition.type}`, ...lines].map(
    (line) => ' '.repeat(layout.unit) + line,
  );
  return snippetOf(['step:', ...inner], layout);
}

/** Whole new steps, one for each type, with what each must have. */
export function offerSteps(definitions: readonly StepDefinition[], place: Place): readonly Offer[] {
  return definitions.map((definition) => ({
    label: `step ${definition.type}`,
    kind: 'snippet',
    detail: definition.label,
    documentation: typeHelp(definition),
    text: stepText(definition, place),
  }));
}
