const OPENS = /^(?:if|for|while|until|case)$/;
const CLOSES = /^(?:fi|done|esac)$/;
const INNER = /^(?:then|else|elif|do|\{|\}|!)$/;

/** Follows a shell's blocks, whose commands run under a condition, several times or never. */
export class ShellBlocks {
  readonly #open: string[] = [];

  /** The beginning of the outermost block around the commands, such as `for svc in api web`; null outside of any. */
  get around(): string | null {
    return this.#open[0] ?? null;
  }

  /** Takes a command into account, and gives its own words: those behind `then`, `do` and their like. */
  follow(words: readonly string[]): readonly string[] {
    const [first = ''] = words;
    if (OPENS.test(first)) {
      this.#open.push(words.join(' '));
      // What is tested may build too, as in `if docker build …`.
      return /^(?:if|while|until)$/.test(first) ? words.slice(1) : [];
    }
    if (CLOSES.test(first)) {
      this.#open.pop();
      return [];
    }
    return INNER.test(first) ? this.follow(words.slice(1)) : words;
  }
}
