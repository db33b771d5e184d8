import { parse } from 'shell-quote';
import { splitExpressions } from '../../expression/index.ts';
import type { ImportNote } from '../image-build.ts';
import { commandText, variableText } from './variables.ts';

/** The words of each command of a shell text, with what the shell would fill in as expressions. */
export type ShellCommands =
  | {
      readonly ok: true;
      readonly commands: readonly (readonly string[])[];
      readonly notes: readonly ImportNote[];
    }
  | { readonly ok: false; readonly message: string };

const OPEN = '\ue000';
const CLOSE = '\ue001';
const MARK = new RegExp(`${OPEN}(\\d+)${CLOSE}`, 'g');

/** Collects what stands for variables and commands, so that quoting is told apart from their text. */
class Fillings {
  readonly #texts: string[] = [];
  readonly notes: ImportNote[] = [];

  variable(name: string, fallback: string | undefined): string {
    const { text, note } = variableText(name);
    if (fallback !== undefined) {
      this.#note(`\${${name}:-${fallback}}`, 'The value for an empty variable was left out.');
    }
    if (note !== null) {
      this.#note(`$${name}`, note);
    }
    return this.#mark(text);
  }

  command(source: string): string {
    const known = commandText(source);
    if (known === null) {
      const name = source.trim().split(/\s/)[0] ?? 'command';
      this.#note(`$(${source})`, 'No expression gives this output. Set the pipeline variable.');
      return this.#mark(`<+pipeline.variables.${name.replace(/\W+/g, '_')}>`);
    }
    return this.#mark(known);
  }

  literal(text: string): string {
    return this.#mark(text);
  }

  fill(word: string): string {
    return word.replace(MARK, (_, index) => this.#texts[Number(index)] ?? '');
  }

  #mark(text: string): string {
    this.#texts.push(text);
    return OPEN + (this.#texts.length - 1) + CLOSE;
  }

  #note(subject: string, message: string): void {
    if (!this.notes.some((note) => note.subject === subject)) {
      this.notes.push({ subject, message });
    }
  }
}

// Single quotes keep a dollar sign as it is; behind a backslash they open nothing.
const SINGLE_QUOTED = /\\'|'[^']*'/;
const COMMAND = /\$\(([^()]*)\)|`([^`]*)`/;
const VARIABLE = /\\?\$(?:\{(\w+)(?::?-([^}]*))?\}|([A-Za-z_]\w*))/;
const FILLED = new RegExp(`${SINGLE_QUOTED.source}|${COMMAND.source}|${VARIABLE.source}`, 'g');

/**
 * Splits shell text into its commands and their words, by the quoting rules of POSIX. Expressions
 * of the product, `<+…>`, stay as they are. Redirections end a command.
 */
export function shellCommands(text: string): ShellCommands {
  const fillings = new Fillings();
  const joined = text.replace(/[\\^`][ \t]*\r?\n/g, ' ');
  const expressions = splitExpressions(joined)
    .map(({ kind, text: part }) => (kind === 'text' ? part : fillings.literal(part)))
    .join('');
  const marked = expressions.replace(
    FILLED,
    (all, dollar, ticks, braced, fallback, bare): string => {
      if (dollar !== undefined || ticks !== undefined) {
        return fillings.command(String(dollar ?? ticks));
      }
      const name: unknown = braced ?? bare;
      return typeof name === 'string' && !all.startsWith('\\')
        ? fillings.variable(name, fallback)
        : all;
    },
  );
  const quote = openQuote(marked);
  if (quote !== null) {
    return { ok: false, message: `A quote is not closed: ${quote}.` };
  }
  const commands: string[][] = [[]];
  let isIgnored = false;
  try {
    for (const line of marked.split(/\r?\n/)) {
      for (const entry of parse(line)) {
        if (typeof entry === 'string') {
          if (!isIgnored) {
            commands.at(-1)?.push(fillings.fill(entry));
          }
          isIgnored = false;
        } else if ('pattern' in entry) {
          commands.at(-1)?.push(fillings.fill(entry.pattern));
        } else if ('op' in entry) {
          // What a redirection names is no word of the command.
          isIgnored = /^(?:<|>|>>|>&|<&|&>)$/.test(entry.op);
          if (!isIgnored) {
            commands.push([]);
          }
        }
      }
      commands.push([]);
    }
  } catch (failure) {
    const reason = failure instanceof Error ? failure.message : String(failure);
    return { ok: false, message: `This is no command that a shell takes: ${reason}.` };
  }
  return {
    ok: true,
    commands: commands.filter((words) => words.length > 0),
    notes: fillings.notes,
  };
}

/** The quote that is opened and not closed; null when all are. */
function openQuote(text: string): string | null {
  let quote: string | null = null;
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (char === '\\' && quote !== "'") {
      at += 1;
    } else if (quote === null && (char === '"' || char === "'")) {
      quote = char;
    } else if (char === quote) {
      quote = null;
    }
  }
  return quote;
}
