import { quoteScalar } from './quote.ts';

/** A scalar as YAML; texts that a reader would take for something else are quoted. */
function scalarText(value: unknown): string {
  if (typeof value === 'string') {
    return quoteScalar(value, 'string', { flow: false, quotes: null });
  }
  return value === null || value === undefined ? 'null' : String(value);
}

/** The names and values of a map; a `Map` keeps the order of names that are numbers. */
function entriesOf(value: object): readonly (readonly [name: unknown, inside: unknown])[] {
  return value instanceof Map ? [...value] : Object.entries(value);
}

function isEmpty(value: object): boolean {
  return entriesOf(value).length === 0;
}

function linesOf(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null || isEmpty(value)) {
    const empty = Array.isArray(value) ? '[]' : '{}';
    return [typeof value === 'object' && value !== null ? empty : scalarText(value)];
  }
  if (Array.isArray(value)) {
    return value.flatMap((item) =>
      linesOf(item).map((line, index) => `${index === 0 ? '-' : ' '} ${line}`),
    );
  }
  return entriesOf(value).flatMap(([name, inside]) => {
    const key = scalarText(name);
    const lines = linesOf(inside);
    const isBlock = typeof inside === 'object' && inside !== null && !isEmpty(inside);
    return isBlock ? [`${key}:`, ...lines.map((line) => `  ${line}`)] : [`${key}: ${lines[0]}`];
  });
}

/**
 * Plain data (maps, lists, texts, numbers, switches) as YAML in block style, for new files only: text
 * that a person wrote is never written anew.
 */
export function writePlainYaml(data: unknown): string {
  return `${linesOf(data).join('\n')}\n`;
}
