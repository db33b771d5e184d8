import { readPlainDocuments } from '../../yaml/index.ts';
import { itemsOf, recordOf, textOf } from '../plain.ts';
import { sourceOf } from '../source-of.ts';

/** A key of YAML: only then it is worth to parse a text that may be long. */
const KEY = /^[ \t]*(?:- +)?['"]?[\w.-]+['"]?[ \t]*:(?:[ \t]|\r?$)/m;
/** Keys that give the scripts beside and below them variables. Sources: GitLab CI, CircleCI, Azure Pipelines. */
const VARIABLES = ['variables', 'environment', 'env'];

function isScript(value: unknown): boolean {
  return typeof value === 'string' && sourceOf(value) === 'docker';
}

/** So many variables are followed: real files stay far below. */
const MOST_VARIABLES = 200;

interface Assignment {
  readonly name: string;
  readonly value: string;
}

function assignmentsOf(record: Readonly<Record<string, unknown>>): readonly Assignment[] {
  return VARIABLES.flatMap((key) => Object.entries(recordOf(record[key])))
    .filter(([name, value]) => /^[A-Za-z_]\w*$/.test(name) && typeof value !== 'object')
    .map(([name, value]) => ({ name, value: textOf(value) }));
}

/** A script in brackets, which keep a change of the folder to it, behind the variables that it names. */
function scriptOf(lines: readonly string[], assignments: readonly Assignment[]): string {
  const script = lines.join('\n');
  const isUsed = ({ name }: Assignment) =>
    script.includes(name) || assignments.some(({ value }) => value.includes(name));
  // In double quotes the shell fills in what a value names.
  const used = assignments
    .filter(isUsed)
    .map(({ name, value }) => `${name}="${value.replace(/["\\`]/g, '\\$&')}"`);
  return ['(', ...used, script, ')'].join('\n');
}

function scriptsBelow(value: unknown, assignments: readonly Assignment[]): readonly string[] {
  if (isScript(value) || (Array.isArray(value) && value.some(isScript))) {
    return [scriptOf(itemsOf(value).map(textOf), assignments)];
  }
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  const more = Array.isArray(value) ? [] : assignmentsOf(recordOf(value));
  const own = more.length === 0 ? assignments : [...assignments, ...more].slice(-MOST_VARIABLES);
  return Object.values(value).flatMap((inner) => scriptsBelow(inner, own));
}

/**
 * The shell scripts of a CI file in YAML that build an image, as one shell text with the variables that the
 * file gives them; null for a text that is no such file. YAML folds, quotes and indents what a shell reads.
 */
export function ciScripts(text: string): string | null {
  const documents = KEY.test(text) ? readPlainDocuments(text) : [];
  const isRead = documents.every(({ syntax }) => syntax.length === 0);
  const found = isRead
    ? documents.flatMap(({ data }) => (typeof data === 'string' ? [] : scriptsBelow(data, [])))
    : [];
  return found.length === 0 ? null : found.join('\n');
}
