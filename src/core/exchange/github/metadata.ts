import { linesOf, splitEntry } from '../plain.ts';
import type { Contexts, Environment } from './contexts.ts';

/** One line of `tags` or `flavor`: its attributes by name. */
type Attributes = ReadonlyMap<string, string>;

/** Splits at commas outside of quotes. */
function attributesOf(line: string): Attributes {
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
const VERSION = '<+codebase.tag.replace("v", "")>';

function versionPart(index: number): string {
  return `<+codebase.tag.replace("v", "").split("\\\\.")[${index}]>`;
}

/** Handlebars expressions of the action's patterns and raw values. */
const TEMPLATES: ReadonlyMap<string, string> = new Map([
  ['version', VERSION],
  ['raw', TAG],
  ['major', versionPart(0)],
  ['minor', versionPart(1)],
  ['patch', versionPart(2)],
  ['branch', BRANCH],
  ['tag', TAG],
  ['sha', '<+codebase.shortCommitSha>'],
  ['base_ref', '<+codebase.targetBranch>'],
]);

/** The text with its templates as expressions; null when one of them has no counterpart. */
function fillTemplate(text: string): string | null {
  const missing = [...text.matchAll(/\{\{\s*(\w+)[^}]*\}\}/g)].some(
    ([, name]) => !TEMPLATES.has(name ?? ''),
  );
  return missing
    ? null
    : text.replace(/\{\{\s*(\w+)\s*\}\}/g, (_, name: string) => TEMPLATES.get(name) ?? '');
}

/** What each type of tag comes to, without its prefix and suffix; null for one that a step can't have. */
const TAG_TYPES: Readonly<Record<string, (attributes: Attributes) => string | null>> = {
  ref: (attributes) =>
    ({ branch: BRANCH, tag: TAG, pr: '<+codebase.prNumber>' })[attributes.get('event') ?? ''] ??
    null,
  semver: (attributes) => fillTemplate(attributes.get('pattern') ?? '{{version}}'),
  pep440: (attributes) => fillTemplate(attributes.get('pattern') ?? '{{version}}'),
  raw: (attributes) => fillTemplate(attributes.get('value') ?? ''),
  sha: (attributes) =>
    attributes.get('format') === 'long' ? '<+codebase.commitSha>' : '<+codebase.shortCommitSha>',
};

/** The prefix that a tag gets unless the line says another one. */
function usualPrefix(attributes: Attributes): string {
  if (attributes.get('type') === 'sha') {
    return 'sha-';
  }
  return attributes.get('event') === 'pr' ? 'pr-' : '';
}

const USUAL_LINES: readonly string[] = [
  'type=schedule',
  'type=ref,event=branch',
  'type=ref,event=tag',
  'type=ref,event=pr',
];

/** What `docker/metadata-action` gives: the images, and the tags of each. */
export interface Metadata {
  readonly images: readonly string[];
  readonly tags: readonly string[];
}

/** Reads the inputs of `docker/metadata-action`. Source: its README on tags, flavor and images. */
export function readMetadata(
  inputs: Readonly<Record<string, unknown>>,
  contexts: Contexts,
  environment: Environment,
): Metadata {
  const lines = (value: unknown) =>
    linesOf(value).map((line) => contexts.convert(line, environment));
  const flavor = new Map(lines(inputs.flavor).flatMap((line) => [...attributesOf(line)]));
  const images = lines(inputs.images).flatMap((line) => {
    const attributes = attributesOf(line);
    return attributes.get('enable') === 'false' ? [] : [attributes.get('name') ?? line];
  });
  const written = lines(inputs.tags);
  const tags: string[] = [];
  for (const line of written.length === 0 ? USUAL_LINES : written) {
    const attributes = attributesOf(line);
    const type = attributes.get('type') ?? 'raw';
    const plain = attributes.has('type') ? attributes : new Map([['value', line]]);
    const tag = TAG_TYPES[type]?.(plain) ?? null;
    const enable = attributes.get('enable');
    if (enable === 'false') {
      continue;
    }
    if (tag === null) {
      if (written.length > 0) {
        contexts.note(line, 'No expression makes this tag. It was left out.');
      }
      continue;
    }
    if (enable !== undefined && enable !== 'true') {
      contexts.note(
        line,
        'A step pushes each of its tags at every run: it has no tag on a condition.',
      );
    }
    const prefix = attributes.get('prefix') ?? flavor.get('prefix') ?? usualPrefix(attributes);
    const suffix = attributes.get('suffix') ?? flavor.get('suffix') ?? '';
    tags.push(prefix + tag + suffix);
  }
  if (flavor.get('latest') === 'true') {
    tags.push('latest');
  } else if (flavor.get('latest') !== 'false' && tags.some((tag) => tag.includes(TAG))) {
    contexts.note(
      'flavor: latest=auto',
      'On a git tag the action also pushes latest. Add it to Tags if you want it.',
    );
  }
  if (tags.filter((tag) => tag.includes('<+codebase.')).length > 1) {
    contexts.note(
      'docker/metadata-action',
      'The action makes each tag for its own kind of event; a step pushes all of them. See in Images which of them are null for which build.',
    );
  }
  return { images, tags: [...new Set(tags)] };
}
