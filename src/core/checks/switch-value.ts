import { setFix } from './fixes.ts';
import { literalsOf } from './literals.ts';
import type { Rule } from './rule.ts';

/** What people write for on and off. */
const MEANT: Readonly<Record<string, 'true' | 'false'>> = {
  yes: 'true',
  on: 'true',
  '1': 'true',
  enabled: 'true',
  true: 'true',
  no: 'false',
  off: 'false',
  '0': 'false',
  disabled: 'false',
  false: 'false',
};

/** A switch that is neither true nor false. */
export const SWITCH_VALUE: Rule = {
  code: 'switch-value',
  title: 'Switch that is neither true nor false',
  severity: 'warning',
  why: 'Readers of YAML do not agree on words such as yes and on; the schema takes true and false only.',
  source: 'v0 pipeline schema, types; YAML 1.1 and 1.2',
  example: { bad: 'spec:\n  optimize: yes', good: 'spec:\n  optimize: true' },
  partial: true,
  *check(context) {
    for (const { field, key, path, text } of literalsOf(context)) {
      const isSwitch = field.kind.kind === 'switch' && text !== '' && !text.includes('<+');
      if (isSwitch && text !== 'true' && text !== 'false') {
        const word = text.trim().toLowerCase();
        const meant = Object.hasOwn(MEANT, word) ? MEANT[word] : undefined;
        yield {
          key,
          message: `${field.label} is true or false, not ${text}.`,
          fixes: () => (meant === undefined ? [] : setFix(context, path, meant, `Use ${meant}`)),
        };
      }
    }
  },
};
