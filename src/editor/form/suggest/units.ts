import type { FieldKind } from '#core';
import type { Suggest, Suggestion } from './suggestion.ts';

/** A unit that a bare number may get, and how an amount of it is said. */
interface Unit {
  readonly sign: string;
  readonly one: string;
  readonly many: string;
}

/** What is offered for a kind of amount: whole values in an empty field, units behind a number. */
interface Amounts {
  readonly number: RegExp;
  readonly units: readonly Unit[];
  readonly whole: readonly Suggestion[];
}

const MEMORY: Amounts = {
  number: /^\d+(?:\.\d+)?$/,
  units: [
    { sign: 'Mi', one: 'mebibyte', many: 'mebibytes' },
    { sign: 'Gi', one: 'gibibyte', many: 'gibibytes' },
    { sign: 'M', one: 'million bytes', many: 'million bytes' },
    { sign: 'G', one: 'billion bytes', many: 'billion bytes' },
  ],
  whole: [
    { text: '500Mi', meaning: 'the product’s own limit' },
    { text: '1Gi', meaning: 'small images' },
    { text: '2Gi', meaning: 'most images' },
    { text: '4Gi', meaning: 'large layers' },
  ],
};

const CPU: Amounts = {
  number: /^\d+(?:\.\d+)?$/,
  units: [
    { sign: '', one: 'core', many: 'cores' },
    { sign: 'm', one: 'thousandth of a core', many: 'thousandths of a core' },
  ],
  whole: [
    { text: '400m', meaning: 'the product’s own limit' },
    { text: '1', meaning: 'one core' },
    { text: '2', meaning: 'two cores' },
  ],
};

const DURATION: Amounts = {
  number: /^[1-9]\d*$/,
  units: [
    { sign: 'm', one: 'minute', many: 'minutes' },
    { sign: 'h', one: 'hour', many: 'hours' },
    { sign: 's', one: 'second', many: 'seconds' },
    { sign: 'd', one: 'day', many: 'days' },
    { sign: 'w', one: 'week', many: 'weeks' },
  ],
  whole: [
    { text: '10m', meaning: '10 minutes' },
    { text: '30m', meaning: '30 minutes' },
    { text: '1h', meaning: '1 hour' },
    { text: '1h 30m', meaning: 'an hour and a half' },
  ],
};

const USERS: readonly Suggestion[] = [
  { text: '0', meaning: 'root, which kaniko needs' },
  { text: '1000', meaning: 'the first user of most systems' },
];

function behindNumber({ number, units }: Amounts, text: string): readonly Suggestion[] {
  if (!number.test(text)) {
    return [];
  }
  return (
    units
      .map(({ sign, one, many }) => ({
        text: `${text}${sign}`,
        meaning: `${text} ${text === '1' ? one : many}`,
      }))
      .filter((suggestion) => suggestion.text !== text)
      // Seconds alone need two digits (v0 pipeline schema).
      .filter((suggestion) => !/^\ds$/.test(suggestion.text))
  );
}

function amountsOf(kind: FieldKind): Amounts | null {
  switch (kind.kind) {
    case 'quantity':
      return kind.unit === 'memory' ? MEMORY : CPU;
    case 'duration':
      return DURATION;
    case 'integer':
      return { number: /^$/, units: [], whole: USERS };
    default:
      return null;
  }
}

/** Offers whole amounts in an empty field and units behind a bare number; null for other kinds. */
export function suggestAmounts(kind: FieldKind): Suggest | null {
  const amounts = amountsOf(kind);
  if (amounts === null) {
    return null;
  }
  return (text) => ({
    range: { start: 0, end: text.length },
    items: text === '' ? amounts.whole : behindNumber(amounts, text),
    eager: false,
  });
}
