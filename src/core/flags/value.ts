import type { FlagType } from './flag.ts';

/** The words that the plugins take for true and false (Go's strconv.ParseBool). */
const TRUE_WORDS = ['1', 't', 'T', 'TRUE', 'true', 'True'];
const FALSE_WORDS = ['0', 'f', 'F', 'FALSE', 'false', 'False'];

/** Whether a flag's text is one of the plugins' words for true. */
export function isTrueWord(text: string): boolean {
  return TRUE_WORDS.includes(text);
}

/** Whether a flag's text is one of the plugins' words for false. */
export function isFalseWord(text: string): boolean {
  return FALSE_WORDS.includes(text);
}

/** What a value of a type looks like, for a message; null when any text will do. */
export function valueForm(type: FlagType): string | null {
  switch (type.kind) {
    case 'switch':
      return 'true or false';
    case 'integer':
      return type.unit === undefined ? 'a whole number' : `a whole number of ${type.unit}`;
    case 'choice':
      return `one of ${type.options.map(({ value }) => value).join(', ')}`;
    case 'duration':
      return 'a time such as 30s or 1m30s';
    case 'list':
    case 'text':
      return null;
    default:
      return type satisfies never;
  }
}

/** Whether literal text is a value of a flag's type; empty text leaves every flag unset. */
export function isFlagValue(type: FlagType, text: string): boolean {
  if (text === '') {
    return true;
  }
  switch (type.kind) {
    case 'switch':
      return isTrueWord(text) || isFalseWord(text);
    case 'integer':
      return /^[+-]?\d+$/.test(text);
    case 'choice':
      return type.options.some(({ value }) => value === text);
    case 'duration':
      return /^(?:\d+(?:\.\d+)?(?:ns|us|µs|ms|s|m|h))+$/.test(text);
    case 'list':
    case 'text':
      return true;
    default:
      return type satisfies never;
  }
}

/**
 * What a value of a flag's type looks like, for a message, where literal text is none; null where it is
 * one, or may be one once its expressions are known.
 */
export function missedForm(type: FlagType, text: string): string | null {
  return text.includes('<+') || isFlagValue(type, text) ? null : valueForm(type);
}

const SWITCHED: Readonly<Record<string, string>> = {
  yes: 'true',
  y: 'true',
  on: 'true',
  enabled: 'true',
  no: 'false',
  n: 'false',
  off: 'false',
  disabled: 'false',
};

/** The value that was probably meant; null when there is no telling. */
export function meantValue(type: FlagType, text: string): string | null {
  const lower = text.trim().toLowerCase();
  switch (type.kind) {
    case 'switch':
      return SWITCHED[lower] ?? (lower === 'true' || lower === 'false' ? lower : null);
    case 'integer':
      return type.unit === 'hours' && /^\d+h$/.test(lower) ? lower.slice(0, -1) : null;
    case 'choice':
      return type.options.find(({ value }) => value === lower)?.value ?? null;
    case 'duration':
      return /^\d+$/.test(lower) ? `${lower}s` : null;
    case 'list':
    case 'text':
      return null;
    default:
      return type satisfies never;
  }
}
