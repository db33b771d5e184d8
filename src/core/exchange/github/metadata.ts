import { splitExpressions } from '../../expression/index.ts';
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
]);

/** The text with its templates as expressions; null when one of them has no counterpart. */
function fillTemplate(text: string, source = TAG): string | null {
  const filled = text.replace(
    /\{\{\s*(\w+)\s*\}\}/g,
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
const TAG_TYPES: Readonly<Record<string, (attributes: Attributes) => string | null>> = {
  ref: (attributes) =>
    ({ branch: BRANCH, tag: TAG, pr: '<+codebase.prNumber>' })[attributes.get('event') ?? ''] ??
    null,
  semver: versionTag,
  pep440: versionTag,
  raw: (attributes) => fillTemplate(attributes.get('value') ?? '') || null,
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

/** A condition on a line, which no step has for a tag. */
const CONDITION = /(^|,)\s*enable=\$\{\{[\s\S]*?\}\}/;

/** Reads the inputs of `docker/metadata-action`. Source: its README on tags, flavor and images. */
export function readMetadata(
  inputs: Readonly<Record<string, unknown>>,
  contexts: Contexts,
  environment: Environment,
): Metadata {
  const converted = (line: string) =>
    contexts.convert(line.replace(CONDITION, '$1enable=sometimes'), environment);
  const lines = (value: unknown) => linesOf(value).map(converted);
  const flavors = lines(inputs.flavor).map(attributesOf);
  const flavor = new Map(flavors.flatMap((attributes) => [...attributes]));
  /** What the flavor puts around `latest`, which it leaves alone unless it says otherwise. */
  const onLatest = (name: string) =>
    flavors
      .find((attributes) => attributes.has(name) && attributes.get('onlatest') === 'true')
      ?.get(name) ?? '';
  const images = lines(inputs.images).flatMap((line) => {
    const attributes = attributesOf(line);
    return attributes.get('enable') === 'false' ? [] : [attributes.get('name') ?? line];
  });
  const written = linesOf(inputs.tags);
  const tags: string[] = [];
  for (const source of written.length === 0 ? USUAL_LINES : written) {
    const line = converted(source);
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
        contexts.note(source, 'No expression makes this tag. It was left out.');
      }
      continue;
    }
    if (enable !== undefined && enable !== 'true') {
      contexts.note(
        source,
        'A step pushes each of its tags at every run: it has no tag on a condition.',
      );
    }
    const prefix = attributes.get('prefix') ?? flavor.get('prefix') ?? usualPrefix(attributes);
    const suffix = attributes.get('suffix') ?? flavor.get('suffix') ?? '';
    const ends = [prefix, suffix].map((end) => fillTemplate(end));
    if (ends.includes(null)) {
      contexts.note(source, 'No expression makes this prefix or suffix. The tag was left out.');
      continue;
    }
    tags.push(ends.join(tag));
  }
  if (flavor.get('latest') === 'true') {
    tags.push(`${onLatest('prefix')}latest${onLatest('suffix')}`);
  } else if (
    flavor.get('latest') !== 'false' &&
    tags.some((tag) => tag.includes('<+codebase.tag'))
  ) {
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
