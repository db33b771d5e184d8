import { splitExpressions } from '../../expression/index.ts';
import { splitEntry } from '../plain.ts';

/** One line of `tags`, `flavor` or `images`: its attributes by name. */
export type Attributes = ReadonlyMap<string, string>;

/** The attributes of a line, which stand between commas outside of quotes. */
export function attributesOf(line: string): Attributes {
  const fields = line.match(/(?:"[^"]*"|[^,])+/g) ?? [];
  return new Map(
    fields.map((field) => {
      const { name, value } = splitEntry(field);
      return [name, value.trim().replace(/^"(.*)"$/, '$1')];
    }),
  );
}

const BRANCH = '<+codebase.branch.replace("/", "-")>';
const TAG = '<+codebase.tag>';

/** What an expression on a text starts with; null for a text without expressions. */
function expressionOn(source: string): string | null {
  if (!source.includes('<+')) {
    return null;
  }
  if (/^<\+[\w.]+>$/.test(source)) {
    return source.slice(0, -1);
  }
  return splitExpressions(source).length === 1 ? `<+${source}` : `<+"${source}"`;
}

/** The version in a git tag, or in another text: what follows a leading v. */
function versionOf(source: string): string {
  const start = expressionOn(source);
  return start === null ? source.replace(/^v/, '') : `${start}.replaceFirst("^v", "")>`;
}

function versionPart(source: string, index: number): string {
  const version = versionOf(source);
  return version.startsWith('<+')
    ? `${version.slice(0, -1)}.split("\\\\.")[${index}]>`
    : (version.split('.')[index] ?? '');
}

/** Handlebars expressions of the action's patterns and raw values, each for a text that holds the version. */
const TEMPLATES: ReadonlyMap<string, (source: string) => string> = new Map([
  ['version', versionOf],
  ['raw', (source) => source],
  ['major', (source) => versionPart(source, 0)],
  ['minor', (source) => versionPart(source, 1)],
  ['patch', (source) => versionPart(source, 2)],
  ['branch', () => BRANCH],
  ['tag', () => TAG],
  ['sha', () => '<+codebase.shortCommitSha>'],
  ['base_ref', () => '<+codebase.targetBranch>'],
  // No expression gives a date, so it is asked for like any other value that only the run knows.
  ['date', () => '<+pipeline.variables.date>'],
  ['commit_date', () => '<+pipeline.variables.commit_date>'],
]);

/** The text with its templates as expressions; null when one of them has no counterpart. */
export function fillTemplate(text: string, source = TAG): string | null {
  const filled = text.replace(
    /\{\{\s*(\w+)(?:\s[^{}]*)?\}\}/g,
    (all, name: string) => TEMPLATES.get(name)?.(source) ?? all,
  );
  return filled.includes('{{') ? null : filled;
}

function versionTag(attributes: Attributes): string | null {
  return fillTemplate(
    attributes.get('pattern') ?? '{{version}}',
    attributes.get('value') || undefined,
  );
}

/** What each type of tag comes to, without its prefix and suffix; null for one that a step can't have. */
export const TAG_TYPES: Readonly<Record<string, (attributes: Attributes) => string | null>> = {
  ref: (attributes) =>
    ({ branch: BRANCH, tag: TAG, pr: '<+codebase.prNumber>' })[attributes.get('event') ?? ''] ??
    null,
  semver: versionTag,
  pep440: versionTag,
  schedule: (attributes) => fillTemplate(attributes.get('pattern') ?? 'nightly'),
  edge: (attributes) => attributes.get('value') ?? 'edge',
  raw: (attributes) => fillTemplate(attributes.get('value') ?? '') || null,
  sha: (attributes) =>
    attributes.get('format') === 'long' ? '<+codebase.commitSha>' : '<+codebase.shortCommitSha>',
};

/** The prefix that a tag of some types gets unless the line says another one; null for the others. */
export function usualPrefix(attributes: Attributes): string | null {
  if (attributes.get('type') === 'sha') {
    return 'sha-';
  }
  return attributes.get('event') === 'pr' ? 'pr-' : null;
}
