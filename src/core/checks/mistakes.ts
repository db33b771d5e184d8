import { hasExpression } from '../expression/index.ts';
import type { FieldDefinition, FieldMistake, MistakeRule } from '../fields/index.ts';
import { pathOf } from '../model/path.ts';
import { setFix } from './fixes.ts';
import { type Literal, literalsOf } from './literals.ts';
import { matchOf } from './matching.ts';
import { oncePerContext } from './once.ts';
import type { Rule, RuleRecord, StepContext } from './rule.ts';

function isExcused({ step }: StepContext, { unless }: FieldMistake): boolean {
  const other = unless === undefined ? null : step.read(pathOf(unless.key));
  return other?.kind === 'scalar' && matchOf(unless?.source ?? '', other.text) !== null;
}

/** The mistake of a field that a literal text makes; null when it makes none that is known. */
export function mistakeOf(
  context: StepContext,
  { mistakes }: FieldDefinition,
  text: string,
): FieldMistake | null {
  if (!mistakes || hasExpression(text)) {
    return null;
  }
  const made = mistakes.find(({ source }) => matchOf(source, text) !== null);
  return made === undefined || isExcused(context, made) ? null : made;
}

/** The text without the mistake, where the definition tells how; otherwise null. */
function mended({ source, mended: form }: FieldMistake, text: string): string | null {
  return form === undefined ? null : text.replace(new RegExp(source), form);
}

interface MadeMistake {
  readonly literal: Literal;
  readonly mistake: FieldMistake;
}

/** Every mistake that the literals of a step make. */
const mistakesOf = oncePerContext((context): readonly MadeMistake[] =>
  literalsOf(context).flatMap((literal) => {
    const mistake = mistakeOf(context, literal.field, literal.text);
    return mistake === null ? [] : [{ literal, mistake }];
  }),
);

/** A rule whose facts stand in the fields of the definitions. */
export function mistakeRule(record: RuleRecord & { readonly code: MistakeRule }): Rule {
  return {
    ...record,
    partial: true,
    *check(context) {
      for (const { literal, mistake } of mistakesOf(context)) {
        if (mistake.rule === record.code) {
          const { key, path, text } = literal;
          const right = mended(mistake, text);
          yield {
            key,
            message: mistake.message,
            fixes: () => (right === null ? [] : setFix(context, path, right, `Use ${right}`)),
          };
        }
      }
    },
  };
}
