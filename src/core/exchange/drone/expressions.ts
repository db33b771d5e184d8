import { Fillings } from '../docker/fillings.ts';
import type { ImportNote } from '../image-build.ts';

/** Variables that Drone and Woodpecker fill in before a pipeline runs, with what they do to the value. */
const VARIABLE = /\$\{((?:DRONE|CI)_\w+)([^{}]*)\}/g;

/** Turns the texts of settings into texts of the product, and remembers what was not the same. */
export class SettingTexts {
  readonly notes: ImportNote[] = [];

  /** A value with variables as expressions, and secrets as expressions too. */
  convert(value: unknown): unknown {
    if (typeof value === 'string') {
      return value.replace(VARIABLE, (written, name: string, operation: string) =>
        this.#variable(name, operation, written),
      );
    }
    if (Array.isArray(value)) {
      return value.map((item) => this.convert(item));
    }
    if (typeof value !== 'object' || value === null) {
      return value;
    }
    if ('from_secret' in value && typeof value.from_secret === 'string') {
      const message = `Add the secret ${value.from_secret} to the product.`;
      this.notes.push({ subject: `from_secret: ${value.from_secret}`, message });
      return `<+secrets.getValue("${value.from_secret}")>`;
    }
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, this.convert(one)]));
  }

  #variable(name: string, operation: string, written: string): string {
    const fillings = new Fillings();
    const { words, notes } = fillings.fill([fillings.variable(name, operation, written)]);
    this.notes.push(...notes);
    return words.join('');
  }
}
