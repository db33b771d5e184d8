import type { MapEntry } from '../model/value.ts';
import type { Dockerfile } from './dockerfile.ts';

const VARIABLE = /\$(?:\{(\w+)(?::?([-+])([^}]*))?\}|(\w+))/g;

/**
 * The values that the `FROM` lines see: arguments declared above the first of them, whose defaults may
 * name those before.
 */
export function globalValues(
  { args }: Dockerfile,
  buildArgs: readonly MapEntry[],
): ReadonlyMap<string, string> {
  const given = new Map(buildArgs.map(({ name, value }) => [name, value]));
  const values = new Map<string, string>();
  for (const { name, defaultValue, stage } of args) {
    const usual = defaultValue ? withValues(defaultValue, values) : defaultValue;
    const value = given.get(name) ?? usual;
    if (stage === null && value !== null && !value.includes('<+')) {
      values.set(name, value);
    }
  }
  return values;
}

/** The text with its variables in place; null while one of them has no value, or when nothing is left. */
export function withValues(text: string, values: ReadonlyMap<string, string>): string | null {
  let isWhole = true;
  const filled = text.replace(VARIABLE, (_, braced, sign, word, bare): string => {
    const value = values.get(String(braced ?? bare));
    if (sign === '+') {
      return value === undefined ? '' : String(word);
    }
    const found = value ?? (sign === '-' ? String(word) : undefined);
    isWhole &&= found !== undefined;
    return found ?? '';
  });
  return isWhole && filled !== '' ? filled : null;
}

/** The variables of a text, each once; those with a value of their own, such as `${A:-b}`, only on demand. */
export function variablesIn(text: string, which: 'all' | 'without-default'): readonly string[] {
  const names = [...text.matchAll(VARIABLE)].flatMap(([, braced, sign, , bare]) =>
    which === 'without-default' && sign !== undefined ? [] : [braced ?? bare ?? ''],
  );
  return [...new Set(names)];
}
