import { fieldOf, valueChange } from '../derive/index.ts';
import type { FieldDefinition } from '../fields/index.ts';
import { builderOf, fieldForFlag, isRead } from '../flags/index.ts';
import { pathOf } from '../model/path.ts';
import type { Fix } from '../model/problem.ts';
import { scalar, UNSET } from '../model/value.ts';
import { type FlagVariable, flagVariables, hasLayerCaching } from './environment.ts';
import { changeFix } from './fixes.ts';
import type { Rule, StepContext } from './rule.ts';

/** Fields whose one text is the flag's text too. */
const SAME_TEXT: ReadonlySet<FieldDefinition['kind']['kind']> = new Set(['text', 'choice']);

function moveFix(
  context: StepContext,
  field: FieldDefinition,
  { key, value }: FlagVariable,
): readonly Fix[] {
  return changeFix(
    context,
    [
      valueChange(context.definition, key, UNSET),
      valueChange(context.definition, field.key, scalar(value)),
    ],
    `Move to ${field.label}`,
  );
}

function isOff(context: StepContext, field: FieldDefinition): boolean {
  const value = context.step.read(pathOf(field.key));
  return value.kind === 'scalar' && value.text === 'false';
}

/** A flag that sets what a field of the step sets. */
export const FLAG_REPEATS_FIELD: Rule = {
  code: 'flag-repeats-field',
  title: 'Flag that repeats a field',
  severity: 'hint',
  why: 'The field sets the same flag. With both it is not told which one holds, and previews follow the field.',
  source: 'drone-kaniko and drone-docker, settings; the field that each of them belongs to',
  example: {
    bad: 'spec:\n  envVariables:\n    PLUGIN_TARGET: runtime',
    good: 'spec:\n  target: runtime',
  },
  partial: true,
  *check(context) {
    const { definition, step, infrastructure } = context;
    const builder = builderOf(infrastructure, hasLayerCaching(context));
    for (const variable of flagVariables(context)) {
      const { name, flag, key, nameRange } = variable;
      const found = isRead(flag, definition, builder) ? fieldForFlag(flag, definition) : null;
      const field = found === null ? null : fieldOf(definition, found);
      if (field === null || isOff(context, field)) {
        continue;
      }
      const isSet = step.has(pathOf(field.key));
      const isSame = flag.setting === undefined && SAME_TEXT.has(field.kind.kind);
      if (isSet || isSame) {
        yield {
          key,
          severity: isSet && flag.setting === undefined ? 'warning' : 'hint',
          message: isSet
            ? `${field.label} sets the same as ${name}. Keep one of the two.`
            : `The field ${field.label} sets the same as ${name}.`,
          ...(nameRange === null ? {} : { range: nameRange }),
          fixes: () => (isSet ? [] : moveFix(context, field, variable)),
        };
      }
    }
  },
};
