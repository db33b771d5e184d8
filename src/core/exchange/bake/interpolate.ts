import { variableText } from '../docker/variables.ts';
import type { ImportNote } from '../image-build.ts';

/** Values of variables by name. */
export type Variables = ReadonlyMap<string, string>;

/** Fills in the variables of a file, and tells of those that it gives no value. */
export class Interpolation {
  readonly #variables: Variables;
  readonly notes: ImportNote[] = [];

  constructor(variables: Variables) {
    this.#variables = variables;
  }

  /** The text of a bake file: `${NAME}` is a variable, `$${` and `%%{` stand for themselves. */
  bake(text: string): string {
    return text.replace(
      /\$\$\{|%%\{|\$\{\s*([A-Za-z_][\w-]*)\s*\}|\$\{[^}]*\}/g,
      (written, name: string | undefined) => {
        if (written.length === 3) {
          return written.slice(1);
        }
        if (name === undefined) {
          this.note(
            written,
            'Run docker buildx bake --print and give what it prints: there it is filled in.',
          );
          return written;
        }
        return this.#value(name, written);
      },
    );
  }

  /** The text of a Compose file: `$NAME`, `${NAME}`, and `${NAME:-other}` for where it is empty. */
  compose(text: string): string {
    return text.replace(
      /\$\$|\$\{([A-Za-z_]\w*)(?::?([-?+])([^}]*))?\}|\$([A-Za-z_]\w*)/g,
      (written, braced?: string, sign?: string, other?: string, bare?: string) => {
        if (written === '$$') {
          return '$';
        }
        if (sign === '-') {
          this.note(written, 'It has the value that the file gives for an empty variable.');
          return other ?? '';
        }
        return this.#value(braced ?? bare ?? '', written);
      },
    );
  }

  note(subject: string, message: string): void {
    if (!this.notes.some((note) => note.subject === subject)) {
      this.notes.push({ subject, message });
    }
  }

  #value(name: string, written: string): string {
    const given = this.#variables.get(name);
    if (given !== undefined) {
      return given;
    }
    const { text, note } = variableText(name);
    if (note !== null) {
      this.note(written, note);
    }
    return text;
  }
}

/** A value of a file with all texts in it changed, names of maps aside. */
export function mapTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') {
    return change(value);
  }
  if (Array.isArray(value)) {
    return value.map((item) => mapTexts(item, change));
  }
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, mapTexts(one, change)]))
    : value;
}
