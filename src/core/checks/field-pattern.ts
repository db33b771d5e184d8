import type { FieldDefinition, StepDefinition } from '../fields/index.ts';
import { setFix } from './fixes.ts';
import { foreignExpressionIn } from './foreign.ts';
import { imageFaultOf } from './image-fault.ts';
import { literalsOf } from './literals.ts';
import { matchOf } from './matching.ts';
import { mistakeOf } from './mistakes.ts';
import type { Rule, StepContext } from './rule.ts';

/** Fields whose form has rules of its own, which say more than the pattern. */
function hasOwnRules(definition: StepDefinition, { key }: FieldDefinition): boolean {
  return key === definition.tags || key === 'name' || key === 'identifier';
}

/** The text that keeps the pattern and differs in letter case or outer blanks only; else null. */
function nearestOf(pattern: string, text: string): string | null {
  const candidates = [text.trim(), text.trim().toLowerCase()];
  return candidates.find((candidate) => matchOf(pattern, candidate) !== null) ?? null;
}

function toldElsewhere(context: StepContext, field: FieldDefinition, text: string): boolean {
  return (
    hasOwnRules(context.definition, field) ||
    mistakeOf(context, field, text) !== null ||
    (field.role !== undefined && foreignExpressionIn(text) !== null) ||
    (field.role === 'image' && imageFaultOf(context) !== null)
  );
}

/** A literal value that can't be right by the pattern of its field. */
export const FIELD_PATTERN: Rule = {
  code: 'field-pattern',
  title: 'Value of another form',
  severity: 'error',
  why: 'The value does not have the form that the registry or the product asks for.',
  source: 'v0 pipeline schema and the registries’ documentation, by field',
  example: {
    bad: 'timeout: ten minutes',
    good: 'timeout: 10m',
  },
  partial: true,
  *check(context) {
    for (const { field, key, path, text } of literalsOf(context)) {
      const { pattern } = field;
      if (
        pattern &&
        text !== '' &&
        !text.includes('<+') &&
        matchOf(pattern.source, text) === null &&
        !toldElsewhere(context, field, text)
      ) {
        const near = nearestOf(pattern.source, text);
        yield {
          key,
          message: pattern.message,
          severity: pattern.severity,
          // Blanks around a value are nobody's intent; another letter case is a guess, if a good one.
          safe: near === text.trim(),
          fixes: () => (near === null ? [] : setFix(context, path, near, `Use ${near}`)),
        };
      }
    }
  },
};
