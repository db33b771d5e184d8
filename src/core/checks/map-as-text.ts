import { valueChange } from '../derive/index.ts';
import { pathOf } from '../model/path.ts';
import type { MapEntry } from '../model/value.ts';
import { changeFix } from './fixes.ts';
import type { Rule } from './rule.ts';

/** The entries of text such as `A=b,C=d`; null when a part is no entry or a name is there twice. */
function entriesOf(text: string): readonly MapEntry[] | null {
  const entries = text
    .split(/[,\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => /^([\w.-]+)=(.*)$/.exec(part))
    .map((match) => (match ? { name: match[1] ?? '', value: match[2] ?? '' } : null));
  const whole = entries.filter((entry) => entry !== null);
  const names = new Set(whole.map(({ name }) => name));
  return whole.length === entries.length && names.size === whole.length ? whole : null;
}

/** Plain text where a map belongs. An expression may stand for a whole map. */
export const MAP_AS_TEXT: Rule = {
  code: 'map-as-text',
  title: 'Text where a map belongs',
  severity: 'warning',
  why: 'The product reads names and their values one by one; text is none of them.',
  source: 'v0 pipeline schema, types',
  example: {
    bad: 'spec:\n  buildArgs: A=b',
    good: 'spec:\n  buildArgs:\n    A: b',
  },
  partial: true,
  *check(context) {
    for (const field of context.definition.fields) {
      const value = field.kind.kind === 'map' ? context.step.read(pathOf(field.key)) : null;
      if (value?.kind !== 'scalar' || value.text === '' || value.text.includes('<+')) {
        continue;
      }
      const entries = entriesOf(value.text) ?? [];
      const change = valueChange(context.definition, field.key, { kind: 'map', entries });
      yield {
        key: field.key,
        message: `${field.label} is a map. Write each name with its value on a line of its own.`,
        fixes: () => (entries.length === 0 ? [] : changeFix(context, [change], 'Make it a map')),
      };
    }
  },
};
