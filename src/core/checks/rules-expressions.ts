import { EXPRESSION_FUNCTION } from './expression-function.ts';
import { EXPRESSION_VARIABLE } from './expression-variable.ts';
import { FOREIGN_EXPRESSION } from './foreign-expression.ts';
import { INPUT_CHOICES } from './input-choices.ts';
import { INPUT_DEFAULT } from './input-default.ts';
import { INPUT_EXECUTION } from './input-execution.ts';
import { INPUT_FORM } from './input-form.ts';
import { INPUT_METHOD } from './input-method.ts';
import { INPUT_REGEX } from './input-regex.ts';
import { LOOP_VARIABLE } from './loop-variable.ts';
import { OPEN_EXPRESSION } from './open-expression.ts';
import { OWN_OUTPUT } from './own-output.ts';
import type { Rule } from './rule.ts';
import { SECRET_QUOTES } from './secret-quotes.ts';
import { UNDECLARED_VARIABLE } from './undeclared-variable.ts';
import { VARIABLE_DASH } from './variable-dash.ts';

/** Rules on expressions and runtime inputs. */
export const EXPRESSION_RULES: readonly Rule[] = [
  OPEN_EXPRESSION,
  FOREIGN_EXPRESSION,
  EXPRESSION_VARIABLE,
  EXPRESSION_FUNCTION,
  LOOP_VARIABLE,
  UNDECLARED_VARIABLE,
  VARIABLE_DASH,
  OWN_OUTPUT,
  SECRET_QUOTES,
  INPUT_METHOD,
  INPUT_FORM,
  INPUT_DEFAULT,
  INPUT_CHOICES,
  INPUT_REGEX,
  INPUT_EXECUTION,
];
