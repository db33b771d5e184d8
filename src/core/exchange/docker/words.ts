import { parse } from 'shell-quote';
import { splitExpressions } from '../../expression/index.ts';
import type { ImportNote } from '../image-build.ts';
import { assignmentsIn } from './assignments.ts';
import { fillText } from './fill-text.ts';
import { type Filled, Fillings } from './fillings.ts';
import { commandsIn } from './variables.ts';

/** One command with what has to be told of what was filled in. */
export interface ShellCommand {
  readonly words: readonly string[];
  readonly notes: readonly ImportNote[];
}

/** The commands of a shell text, with what the shell would fill in as expressions. */
export type ShellCommands =
  | {
      readonly ok: true;
      /** Brackets around commands are commands of their own: `(` and `)`. */
      readonly commands: readonly ShellCommand[];
    }
  | { readonly ok: false; readonly message: string };

/** A document that follows `<<`: what a command reads, no commands. */
const HEREDOC = /<<-?[ \t]*(["']?)(\w+)\1/;

/** What a redirection names is no word of the command. */
const REDIRECTION = /^(?:<|>|>>|>&|<&|&>)$/;

/** The lines of a text without the documents that commands read. */
function withoutDocuments(text: string): string {
  const kept: string[] = [];
  let end: string | null = null;
  for (const line of text.split(/\r?\n/)) {
    if (end === null) {
      const [written = '', , word] = HEREDOC.exec(line) ?? [];
      end = word ?? null;
      kept.push(end === null ? line : line.replace(written, ''));
    } else if (line.trim() === end) {
      end = null;
    }
  }
  return kept.join('\n');
}

/**
 * A text whose commands stand in one line each: lines that go on are joined, comments between them go. A line
 * that begins with an option goes on too, as no command does, in YAML that folds its lines.
 */
function joined(text: string): string {
  return withoutDocuments(text)
    .replace(/[\\^`][ \t]*\n(?:[ \t]*#[^\n]*\n)*/g, ' ')
    .replace(/\n[ \t]+(?=--?[A-Za-z])/g, ' ');
}

/** Marks of a batch file: lines that go on with a circumflex, and its own commands. */
const BATCH = /\^[ \t]*\r?$|^[ \t]*(?:@?echo off|rem|set [A-Za-z_]\w*=)/im;

/** The variables of PowerShell, Groovy and batch files as those of a POSIX shell. */
function withShellVariables(text: string): string {
  const plain = text.replace(
    /\$\{(?:env[:.]|params\.)(\w+)\}|\$env:(\w+)/gi,
    (_, braced?: string, bare?: string) => `\${${braced ?? bare}}`,
  );
  return BATCH.test(text) ? plain.replace(/%([A-Za-z_]\w*)%/g, '$${$1}') : plain;
}

/** The words of the commands in a line, with the marks of what was filled in. */
function wordsOf(line: string): readonly (readonly string[])[] {
  const commands: string[][] = [[]];
  let isIgnored = false;
  for (const entry of parse(line)) {
    if (typeof entry === 'string') {
      if (!isIgnored) {
        commands.at(-1)?.push(entry);
      }
      isIgnored = false;
    } else if ('pattern' in entry) {
      commands.at(-1)?.push(entry.pattern);
    } else if ('op' in entry) {
      isIgnored = REDIRECTION.test(entry.op);
      if (!isIgnored) {
        commands.push(...(/^[()]$/.test(entry.op) ? [[entry.op]] : []), []);
      }
    }
  }
  return commands;
}

/** So many variables are followed, and values of this length: real scripts stay far below. */
const MOST_VALUES = 200;
const LONGEST_VALUE = 4_096;

/** The values that the text itself gives, as far as they can be told. */
function knownValues(text: string): ReadonlyMap<string, Filled> {
  const known = new Map<string, Filled>();
  for (const [name, written] of [...assignmentsIn(text)].slice(0, MOST_VALUES)) {
    const isTold = commandsIn(written).every(({ expression }) => expression !== null);
    const inner = new Fillings(known);
    const filled = isTold ? fillText(written, inner) : null;
    if (filled?.ok === true) {
      const words = parse(filled.text).filter((word) => typeof word === 'string');
      const told = inner.fill(words);
      const value = told.words.join(' ');
      if (value.length <= LONGEST_VALUE) {
        known.set(name, { text: value, notes: told.notes });
      }
    }
  }
  return known;
}

/**
 * Splits shell text into its commands and their words, by the quoting rules of POSIX. Expressions
 * of the product, `<+…>`, stay as they are. Redirections end a command.
 */
export function shellCommands(text: string): ShellCommands {
  const source = joined(withShellVariables(text));
  try {
    const fillings = new Fillings(knownValues(source));
    const marked = splitExpressions(source)
      .map(({ kind, text: part }) => (kind === 'text' ? part : fillings.literal(part)))
      .join('');
    const filled = fillText(marked, fillings);
    if (!filled.ok) {
      return { ok: false, message: `A quote is not closed: ${filled.quote}.` };
    }
    const commands = linesOf(filled.text).flatMap(wordsOf);
    return {
      ok: true,
      commands: commands.filter((words) => words.length > 0).map((words) => fillings.fill(words)),
    };
  } catch (failure) {
    const reason = failure instanceof Error ? failure.message : String(failure);
    return { ok: false, message: `This is no command that a shell takes: ${reason}.` };
  }
}

/** The lines of a text; a line end between quotes ends none. */
function linesOf(text: string): readonly string[] {
  return text.match(/(?:"(?:[^"\\]|\\[\s\S])*"|'[^']*'|\\[\s\S]|[^\n"'\\])+/g) ?? [];
}
