/** Whether a character, given by its UTF-16 code unit, fits. */
export type CharacterTest = (code: number) => boolean;

/** A pattern as a tree. */
export type PatternNode =
  | { readonly kind: 'character'; readonly test: CharacterTest }
  | { readonly kind: 'sequence'; readonly items: readonly PatternNode[] }
  | { readonly kind: 'either'; readonly choices: readonly PatternNode[] }
  | { readonly kind: 'start' }
  | { readonly kind: 'end' }
  | {
      readonly kind: 'repeat';
      readonly item: PatternNode;
      readonly least: number;
      /** Null: without end. */
      readonly most: number | null;
      readonly greedy: boolean;
    };

/** A tree, or why the pattern is not understood. */
export type PatternParse =
  | { readonly ok: true; readonly node: PatternNode }
  | { readonly ok: false; readonly why: string };

/** The most repetitions that `{n}` may ask for. */
const MOST_REPEATS = 64;

const between = (low: string, high: string): CharacterTest => {
  const [from, to] = [low.charCodeAt(0), high.charCodeAt(0)];
  return (code) => code >= from && code <= to;
};
const exactly = (char: string): CharacterTest => between(char, char);
const oneOf = (...tests: readonly CharacterTest[]): CharacterTest => {
  return (code) => tests.some((test) => test(code));
};
const not = (test: CharacterTest): CharacterTest => {
  return (code) => !test(code);
};

const DIGIT = between('0', '9');
const WORD = oneOf(DIGIT, between('a', 'z'), between('A', 'Z'), exactly('_'));
const BLANK = oneOf(exactly(' '), between('\t', '\r'));

const CLASSES: Readonly<Record<string, CharacterTest>> = {
  d: DIGIT,
  D: not(DIGIT),
  w: WORD,
  W: not(WORD),
  s: BLANK,
  S: not(BLANK),
  n: exactly('\n'),
  r: exactly('\r'),
  t: exactly('\t'),
};

/** Why a part of a pattern is not understood; caught in `parsePattern`. */
class PatternError extends Error {}

/** Reads a pattern from left to right; recursion is as deep as its groups, which its length limits. */
class PatternReader {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  read(): PatternNode {
    const node = this.#choices();
    if (this.#at < this.#source.length) {
      throw new PatternError('A ) closes nothing.');
    }
    return node;
  }

  #take(text: string): boolean {
    const found = this.#source.startsWith(text, this.#at);
    this.#at += found ? text.length : 0;
    return found;
  }

  #next(): string {
    const char = this.#source.charAt(this.#at);
    if (char === '') {
      throw new PatternError('The pattern ends too early.');
    }
    this.#at += 1;
    return char;
  }

  #choices(): PatternNode {
    const choices = [this.#sequence()];
    while (this.#take('|')) {
      choices.push(this.#sequence());
    }
    return { kind: 'either', choices };
  }

  #sequence(): PatternNode {
    const items: PatternNode[] = [];
    while (this.#at < this.#source.length && !/[|)]/.test(this.#source.charAt(this.#at))) {
      items.push(this.#repeated(this.#atom()));
    }
    return { kind: 'sequence', items };
  }

  #atom(): PatternNode {
    const char = this.#next();
    switch (char) {
      case '^':
        return { kind: 'start' };
      case '$':
        return { kind: 'end' };
      case '.':
        return { kind: 'character', test: not(oneOf(exactly('\n'), exactly('\r'))) };
      case '[':
        return { kind: 'character', test: this.#set() };
      case '(':
        return this.#group();
      case '*':
      case '+':
      case '?':
      case '{':
        throw new PatternError(`The ${char} repeats nothing.`);
      default:
        return { kind: 'character', test: char === '\\' ? this.#escape() : exactly(char) };
    }
  }

  #group(): PatternNode {
    if (!this.#take('?:') && this.#take('?')) {
      throw new PatternError('Groups that start with (? can’t be evaluated here.');
    }
    const node = this.#choices();
    if (!this.#take(')')) {
      throw new PatternError('A ( is not closed.');
    }
    return node;
  }

  #escape(): CharacterTest {
    const char = this.#next();
    const known = CLASSES[char];
    if (known === undefined && /[A-Za-z0-9]/.test(char)) {
      throw new PatternError(`\\${char} can’t be evaluated here.`);
    }
    return known ?? exactly(char);
  }

  #set(): CharacterTest {
    const negated = this.#take('^');
    const tests: CharacterTest[] = [];
    do {
      const char = this.#next();
      const escaped = char === '\\';
      const range = !escaped && /^-[^\]]/.test(this.#source.slice(this.#at, this.#at + 2));
      if (range) {
        this.#at += 1;
        tests.push(between(char, this.#next()));
      } else {
        tests.push(escaped ? this.#escape() : exactly(char));
      }
    } while (!this.#take(']'));
    return negated ? not(oneOf(...tests)) : oneOf(...tests);
  }

  #repeated(item: PatternNode): PatternNode {
    const counts = this.#counts();
    if (counts === null) {
      return item;
    }
    const greedy = !this.#take('?');
    if (/^[*+?{]/.test(this.#source.slice(this.#at))) {
      throw new PatternError('A repetition of a repetition can’t be evaluated here.');
    }
    return { kind: 'repeat', item, ...counts, greedy };
  }

  #counts(): { readonly least: number; readonly most: number | null } | null {
    if (this.#take('*')) {
      return { least: 0, most: null };
    }
    if (this.#take('+')) {
      return { least: 1, most: null };
    }
    if (this.#take('?')) {
      return { least: 0, most: 1 };
    }
    const braces = /^\{(\d{1,3})(,(\d{0,3}))?\}/.exec(this.#source.slice(this.#at));
    if (braces === null) {
      return null;
    }
    this.#at += braces[0].length;
    const least = Number(braces[1]);
    const most = braces[2] === undefined ? least : braces[3] === '' ? null : Number(braces[3]);
    if (Math.max(least, most ?? 0) > MOST_REPEATS || (most !== null && most < least)) {
      throw new PatternError(`A part may be repeated ${MOST_REPEATS} times at most here.`);
    }
    return { least, most };
  }
}

/**
 * Reads a regular expression of the kind that Java and JavaScript share: characters, classes, groups,
 * choices, repetitions and both ends. Anything else is refused rather than taken differently.
 */
export function parsePattern(source: string): PatternParse {
  try {
    return { ok: true, node: new PatternReader(source).read() };
  } catch (error) {
    if (error instanceof PatternError) {
      return { ok: false, why: error.message };
    }
    throw error;
  }
}
