import type { RuleExample, RuleRecord } from '../checks/index.ts';
import { valueChange } from '../derive/index.ts';
import { readDockerfile } from '../dockerfile/index.ts';
import { DEFAULT_VALUES } from '../expression/index.ts';
import type { FieldDefinition } from '../fields/index.ts';
import { pathOf } from '../model/path.ts';
import { applyEdits } from '../model/text.ts';
import { type FieldValue, list, scalar } from '../model/value.ts';
import { definitionOf } from '../registries/index.ts';
import { editStepInTurn, parseStep } from '../yaml/index.ts';
import { readOwnConfig } from './config.ts';
import { checkText, outlineText } from './document.ts';

/** The type of the steps in examples that name none. */
const USUAL_TYPE = 'BuildAndPushDockerRegistry';

function indented(text: string, by: number): string {
  return text.replace(/^(?=.)/gm, ' '.repeat(by));
}

/** The lines of an example in a stage; a step that names no type gets the usual one. */
function staged(
  example: string,
  { stage = '', declared, variables = declared?.bad ?? '' }: RuleExample,
): string {
  const items = example.startsWith('- step:') ? example : `- step:\n${indented(example, 4)}`;
  const typed = items.replace(
    /^- step:\n(?!(?: {4}.*\n)*? {4}type:)/gm,
    `$&    type: ${USUAL_TYPE}\n`,
  );
  const settings = stage === '' ? '' : `${indented(stage, 6)}\n`;
  const own = variables === '' ? '' : `${indented(variables, 4)}\n`;
  return `stages:\n- stage:\n${own}    spec:\n${settings}      execution:\n        steps:\n${indented(typed, 8)}\n`;
}

function exampleOf({ kind, example = 'x' }: FieldDefinition): FieldValue {
  return kind.kind === 'list' ? list(example) : scalar(example);
}

/** The text with the required fields that a step lacks, as their examples have them. */
function filled(text: string, index: number): string {
  const place = outlineText(text).steps[index];
  const definition = place ? definitionOf(place.type) : null;
  if (!place || !definition) {
    return text;
  }
  const step = parseStep(text, place);
  const missing = definition.fields.filter(
    ({ key, required }) => required === true && !step.has(pathOf(key)),
  );
  const changes = missing.map((field) => valueChange(definition, field.key, exampleOf(field)));
  const result = editStepInTurn(text, step, changes);
  return result.ok ? applyEdits(text, result.edits) : text;
}

/** The titles of the fixes that a rule offers for the mistake in its own example. */
export function ruleFixes({ code, example }: RuleRecord): readonly string[] {
  const bare = staged(example.bad, example);
  const text = outlineText(bare).steps.reduce((before, _, index) => filled(before, index), bare);
  const problems = checkText({
    text,
    infrastructure: example.stage === undefined ? (example.infrastructure ?? 'kubernetes') : null,
    values: DEFAULT_VALUES,
    config: readOwnConfig(example.config ?? '').config,
    dockerfiles: new Map(
      example.dockerfile && [['Dockerfile', readDockerfile(example.dockerfile.bad)]],
    ),
  });
  return problems
    .filter((problem) => problem.code === code)
    .flatMap(({ fixes }) => fixes.map(({ title }) => title));
}
