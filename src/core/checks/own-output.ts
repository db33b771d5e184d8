import { literalsOf } from './literals.ts';
import type { Rule } from './rule.ts';

/** What an expression says in front of the Id of a step whose output it asks for. */
const OUTPUT_OF =
  /(?:^|[^\w.])(?:(?:pipeline\.stages\.\w+\.spec\.)?execution\.)?steps\.([\w$]+)\.output\b/g;

/** A step that asks for its own output. */
export const OWN_OUTPUT: Rule = {
  code: 'own-output',
  title: 'Output of the step itself',
  severity: 'warning',
  why: 'A step has outputs when it has ended; all that it is given is resolved before it starts.',
  source: 'product documentation on output variables; troubleshooting of CI, step outputs',
  example: {
    bad: '- step:\n    identifier: prepare\n- step:\n    identifier: push\n    spec:\n      tags:\n        - <+steps.push.output.outputVariables.VERSION>',
    good: '- step:\n    identifier: prepare\n- step:\n    identifier: push\n    spec:\n      tags:\n        - <+steps.prepare.output.outputVariables.VERSION>',
  },
  partial: false,
  *check(context) {
    const { identifier } = context.step.outline;
    for (const { key, text } of literalsOf(context)) {
      const asked = text.includes('<+') ? [...text.matchAll(OUTPUT_OF)] : [];
      if (identifier !== null && asked.some(([, step]) => step === identifier)) {
        yield {
          key,
          message: `${identifier} is this step, whose outputs are not there before it has run. Name the step that makes the value.`,
        };
      }
    }
  },
};
