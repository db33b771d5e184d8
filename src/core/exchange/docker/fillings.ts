import type { ImportNote } from '../image-build.ts';
import { expandValue } from './expansions.ts';
import { commandText, variableText } from './variables.ts';

const OPEN = '\ue000';
const CLOSE = '\ue001';
const MARK = new RegExp(`${OPEN}(\\d+)${CLOSE}`, 'g');

/** A text that was filled in, with what has to be told of it. */
export interface Filled {
  readonly text: string;
  readonly notes: readonly ImportNote[];
}

/** Collects what stands for variables and commands, so that quoting is told apart from their text. */
export class Fillings {
  readonly #filled: Filled[] = [];
  readonly #known: ReadonlyMap<string, Filled>;

  /** @param known variables whose value the text itself gives */
  constructor(known: ReadonlyMap<string, Filled> = new Map()) {
    this.#known = known;
  }

  /**
   * What stands for `$NAME`, or for `${NAME…}` with what the shell does to the value.
   * @param written the whole of it, for notes
   */
  variable(name: string, operation: string, written: string): string {
    if (/^[@*#?!$-]$/.test(name)) {
      const message = 'Only the shell knows it. It was left out.';
      return this.literal('', [{ subject: written, message }]);
    }
    const known = this.#known.get(name);
    const { text, notes } = known ?? standIn(name);
    const changed = changedValue(text, operation, known !== undefined);
    const more = changed.note === null ? [] : [{ subject: written, message: changed.note }];
    return this.literal(changed.text, [...notes, ...more]);
  }

  /** What stands for the output of a command, or in make and Azure Pipelines for a variable. */
  command(source: string): string {
    const known = commandText(this.fill([source]).words[0] ?? '');
    if (known !== null) {
      return this.literal(known);
    }
    if (/^[A-Za-z_][\w.]*$/.test(source) && /[A-Z.]/.test(source)) {
      const name = source.replaceAll('.', '_');
      const isDotted = name !== source;
      return this.variable(isDotted ? name.toUpperCase() : name, '', `$(${source})`);
    }
    const first = source.trim().split(/\s/)[0] ?? '';
    const name = first.replace(/\W+/g, '_').replace(/^[_\d]+|_+$/g, '') || 'command';
    const message = 'No expression gives this output. Set the pipeline variable.';
    return this.literal(`<+pipeline.variables.${name}>`, [{ subject: `$(${source})`, message }]);
  }

  /** A mark that stands for a text until the words are told apart. */
  literal(text: string, notes: readonly ImportNote[] = []): string {
    this.#filled.push({ text, notes });
    return OPEN + (this.#filled.length - 1) + CLOSE;
  }

  /** The words with their marks as the texts that they stand for, and what has to be told of those. */
  fill(marked: readonly string[]): {
    readonly words: readonly string[];
    readonly notes: readonly ImportNote[];
  } {
    const notes: ImportNote[] = [];
    const words = marked.map((word) =>
      word.replace(MARK, (_, index) => {
        const filled = this.#filled[Number(index)];
        notes.push(...(filled?.notes ?? []));
        return filled?.text ?? '';
      }),
    );
    return { words, notes };
  }
}

/** What stands for a variable that the text gives no value; `$1` is the first argument of a script. */
function standIn(name: string): Filled {
  const { text, note } = variableText(/^\d/.test(name) ? `ARG${name}` : name);
  return { text, notes: note === null ? [] : [{ subject: `$${name}`, message: note }] };
}

/** The value after what the shell does to it, and what has to be told of that. */
function changedValue(
  text: string,
  operation: string,
  isKnown: boolean,
): { readonly text: string; readonly note: string | null } {
  const isAlternative = /^:?[-=]/.test(operation);
  if (operation === '' || /^:?\?/.test(operation) || (isAlternative && isKnown)) {
    return { text, note: null };
  }
  if (isAlternative) {
    return { text, note: 'The value for an empty variable was left out.' };
  }
  const changed = expandValue(text, operation);
  return changed === null
    ? { text, note: 'No expression makes this of the value: it stands there unchanged.' }
    : { text: changed, note: null };
}
