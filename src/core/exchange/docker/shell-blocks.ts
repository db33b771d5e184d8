import type { WorkingFolder } from './working-folder.ts';

const OPENS = /^(?:if|for|while|until|case)$/;
const CLOSES = /^(?:fi|done|esac)$/;
const BRANCHES = /^(?:else|elif)$/;
const INNER = /^(?:then|else|elif|do|\{|\}|!)$/;

/** Follows a shell's blocks, whose commands run under a condition, several times or never. */
export class ShellBlocks {
  readonly #open: string[] = [];
  readonly #folder: WorkingFolder;

  /** @param folder is told where blocks begin and end */
  constructor(folder: WorkingFolder) {
    this.#folder = folder;
  }

  /** The beginning of the outermost block around the commands, such as `for svc in api web`; null outside of any. */
  get around(): string | null {
    return this.#open[0] ?? null;
  }

  /** Takes a command into account, and gives its own words: those behind `then`, `do` and their like. */
  follow(words: readonly string[]): readonly string[] {
    const [first = ''] = words;
    if (OPENS.test(first)) {
      this.#open.push(words.join(' '));
      this.#folder.begin(first);
      // What is tested may build too, as in `if docker build …`.
      return /^(?:if|while|until)$/.test(first) ? words.slice(1) : [];
    }
    if (CLOSES.test(first)) {
      if (this.#open.pop() !== undefined) {
        this.#folder.end();
      }
      return [];
    }
    if (BRANCHES.test(first)) {
      this.#folder.branch();
    }
    return INNER.test(first) ? this.follow(words.slice(1)) : words;
  }
}
