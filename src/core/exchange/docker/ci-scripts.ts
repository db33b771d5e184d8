import { readPlainDocuments } from '../../yaml/index.ts';
import type { ImportNote } from '../image-build.ts';
import { itemsOf, recordOf, textOf } from '../plain.ts';
import { sourceOf } from '../source-of.ts';
import { withTemplates } from './ci-templates.ts';

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

const CONDITION = 'Give the step this condition under Advanced.';
const AROUND = 'It says how the job runs. Set it under Advanced.';

/** Keys of a job of GitLab CI that say when and how it runs. Source: the reference of `.gitlab-ci.yml`. */
const RUN_KEYS: Readonly<Record<string, string>> = {
  allow_failure: AROUND,
  except: CONDITION,
  only: CONDITION,
  parallel: 'Set the looping strategy of the step or its stage to it.',
  retry: AROUND,
  rules: CONDITION,
  timeout: AROUND,
  when: CONDITION,
};

/** A script that builds an image, with what has to be told of how it is run. */
interface CiScript {
  readonly text: string;
  readonly notes: readonly ImportNote[];
}

/** What the scripts of a part of the file get from above it. */
interface Surroundings {
  readonly assignments: readonly Assignment[];
  /** The `before_script` of GitLab CI, which one shell runs together with the job's script. */
  readonly before: unknown;
}

/** Those of the inner parts of a record: its own variables, and its own `before_script` in place of the usual one. */
function within(record: Readonly<Record<string, unknown>>, around: Surroundings): Surroundings {
  const more = assignmentsOf(record);
  return {
    assignments:
      more.length === 0
        ? around.assignments
        : [...around.assignments, ...more].slice(-MOST_VARIABLES),
    before: record.before_script ?? recordOf(record.default).before_script ?? around.before,
  };
}

/** The lines of a script, whose lists GitLab CI takes apart at any depth. */
function linesIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.flatMap(linesIn) : itemsOf(value).map(textOf);
}

function scriptsBelow(value: unknown, around: Surroundings): readonly CiScript[] {
  if (typeof value === 'string' || (Array.isArray(value) && linesIn(value).some(isScript))) {
    const lines = linesIn(value);
    return lines.some(isScript) ? [{ text: scriptOf(lines, around.assignments), notes: [] }] : [];
  }
  if (Array.isArray(value)) {
    return value.flatMap((inner) => scriptsBelow(inner, around));
  }
  const record = recordOf(value);
  const inside = within(record, around);
  const { script, before_script: _, ...others } = record;
  const isJob = script !== undefined && inside.before !== undefined;
  const parts = isJob ? [linesIn([inside.before, script]), others] : Object.values(record);
  const found = parts.flatMap((inner) => scriptsBelow(inner, inside));
  const notes = script === undefined ? [] : runNotes(record);
  return found.map((one) => ({ ...one, notes: [...one.notes, ...notes] }));
}

function runNotes(job: Readonly<Record<string, unknown>>): readonly ImportNote[] {
  return Object.keys(job).flatMap((key) => {
    const message = Object.hasOwn(RUN_KEYS, key) ? RUN_KEYS[key] : undefined;
    return message === undefined ? [] : [{ subject: key, message }];
  });
}

const NOTHING: Surroundings = { assignments: [], before: undefined };

/** The scripts of a file's jobs. Those with a dot are templates, which are only run as a part of others. */
function scriptsOf(data: unknown): readonly CiScript[] {
  const isFile = typeof data === 'object' && data !== null && !Array.isArray(data);
  if (!isFile) {
    return typeof data === 'string' ? [] : scriptsBelow(data, NOTHING);
  }
  const jobs = withTemplates(recordOf(data));
  const run = Object.fromEntries(Object.entries(jobs).filter(([name]) => !name.startsWith('.')));
  const found = scriptsBelow(run, NOTHING);
  return found.length === 0 ? scriptsBelow(jobs, NOTHING) : found;
}

/**
 * The shell scripts of a CI file in YAML that build an image, as one shell text with the variables that the
 * file gives them; null for a text that is no such file. YAML folds, quotes and indents what a shell reads.
 */
export function ciScripts(text: string): CiScript | null {
  const documents = KEY.test(text) ? readPlainDocuments(text) : [];
  const isRead = documents.every(({ syntax }) => syntax.length === 0);
  const found = isRead ? documents.flatMap(({ data }) => scriptsOf(data)) : [];
  return found.length === 0
    ? null
    : {
        text: found.map((one) => one.text).join('\n'),
        notes: found.flatMap(({ notes }) => notes),
      };
}
