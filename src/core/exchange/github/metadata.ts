import { entriesOf, linesOf, type PlainEntry } from '../plain.ts';
import type { Contexts, Environment } from './contexts.ts';
import { lossesOf, METADATA_INPUTS } from './inputs.ts';
import {
  type Attributes,
  attributesOf,
  fillTemplate,
  TAG_TYPES,
  usualPrefix,
} from './metadata-tags.ts';

/** What the action takes without any lines, save for the tag of a schedule. */
const USUAL_LINES: readonly string[] = [
  'type=ref,event=branch',
  'type=ref,event=tag',
  'type=ref,event=pr',
];

/** What `docker/metadata-action` gives: the images, the tags of each, and the labels that it is given. */
export interface Metadata {
  readonly images: readonly string[];
  readonly tags: readonly string[];
  readonly labels: readonly PlainEntry[];
}

/** A condition on a line, which no step has for a tag. */
const CONDITION = /(^|,)\s*enable=\$\{\{[\s\S]*?\}\}/;
const EVERY_RUN = 'A step pushes each of its tags at every run: it has no tag on a condition.';

/** A tag that a line of the input makes. */
interface MadeTag {
  readonly source: string;
  readonly text: string;
  readonly isScheduled: boolean;
}

/** The tag of one line; null for one that is off or can't be made. */
function tagOf(
  source: string,
  line: string,
  flavor: Attributes,
  note: (message: string) => void,
): MadeTag | null {
  const attributes = attributesOf(line);
  const enable = attributes.get('enable');
  if (enable === 'false') {
    return null;
  }
  const type = attributes.get('type') ?? 'raw';
  const known = TAG_TYPES[type]?.(attributes.has('type') ? attributes : new Map([['value', line]]));
  const variable = `tag_${type.replace(/\W+/g, '_')}`;
  const tag = known ?? `<+pipeline.variables.${variable}>`;
  if (tag !== known) {
    note(
      `No expression makes this tag. It became a pipeline variable. Add ${variable} to the pipeline’s variables.`,
    );
  }
  if (type === 'edge' || (enable !== undefined && enable !== 'true')) {
    note(EVERY_RUN);
  }
  const prefix = attributes.get('prefix') ?? usualPrefix(attributes) ?? flavor.get('prefix') ?? '';
  const suffix = attributes.get('suffix') ?? flavor.get('suffix') ?? '';
  const ends = [prefix, suffix].map((end) => fillTemplate(end));
  if (ends.includes(null)) {
    note('No expression makes this prefix or suffix. The tag was left out.');
    return null;
  }
  return { source, text: ends.join(tag), isScheduled: type === 'schedule' };
}

/** The tags of a step: those of a schedule where there are no others, as a step has no tag on a condition. */
function tagsAtEveryRun(made: readonly MadeTag[], contexts: Contexts): readonly string[] {
  const usual = made.filter(({ isScheduled }) => !isScheduled);
  for (const { source } of made.filter(({ isScheduled }) => isScheduled)) {
    contexts.note(
      source,
      usual.length === 0
        ? EVERY_RUN
        : 'The action makes this tag on a schedule only, a step would at every run. It was left out.',
    );
  }
  return (usual.length === 0 ? made : usual).map(({ text }) => text);
}

/** `latest`, with what the flavor puts around it, where the flavor wants it always. */
function latestOf(flavors: readonly Attributes[], flavor: Attributes): readonly string[] {
  /** The flavor leaves `latest` alone unless it says otherwise. */
  const end = (name: string) =>
    flavors
      .find((attributes) => attributes.has(name) && attributes.get('onlatest') === 'true')
      ?.get(name) ?? '';
  return flavor.get('latest') === 'true' ? [`${end('prefix')}latest${end('suffix')}`] : [];
}

/** Tells what the action does with its tags that a step does not. */
function noteTags(tags: readonly string[], flavor: Attributes, contexts: Contexts): void {
  for (const name of ['date', 'commit_date']) {
    if (tags.some((tag) => tag.includes(`<+pipeline.variables.${name}>`))) {
      contexts.note(
        `{{${name}}}`,
        `No expression gives a date. Add ${name} to the pipeline’s variables, in the form that the tag needs.`,
      );
    }
  }
  const isOfTag = tags.some((tag) => tag.includes('<+codebase.tag'));
  if (isOfTag && !/^(?:true|false)$/.test(flavor.get('latest') ?? '')) {
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
}

/** Reads the inputs of `docker/metadata-action`. Source: its README on tags, flavor and images. */
export function readMetadata(
  inputs: Readonly<Record<string, unknown>>,
  contexts: Contexts,
  environment: Environment,
): Metadata {
  for (const { subject, message } of lossesOf(inputs, METADATA_INPUTS)) {
    contexts.note(subject, message);
  }
  const converted = (line: string) =>
    contexts.convert(line.replace(CONDITION, '$1enable=sometimes'), environment);
  const lines = (value: unknown) => linesOf(value).map(converted);
  const flavors = lines(inputs.flavor).map(attributesOf);
  const flavor = new Map(flavors.flatMap((attributes) => [...attributes]));
  const images = linesOf(inputs.images).flatMap((source) => {
    const line = converted(source);
    const attributes = attributesOf(line);
    const enable = attributes.get('enable') ?? 'true';
    if (!/^(?:true|false)$/.test(enable)) {
      contexts.note(source, 'A step pushes at every run: it has no image on a condition.');
    }
    return enable === 'false' ? [] : [attributes.get('name') ?? line];
  });
  const written = linesOf(inputs.tags);
  const made = (written.length === 0 ? USUAL_LINES : written).flatMap(
    (source) =>
      tagOf(source, converted(source), flavor, (message) => contexts.note(source, message)) ?? [],
  );
  if (written.length === 0) {
    contexts.note(
      'type=schedule',
      'On a schedule the action also pushes nightly. Add it to Tags if you want it.',
    );
  }
  const tags = [...tagsAtEveryRun(made, contexts), ...latestOf(flavors, flavor)];
  noteTags(tags, flavor, contexts);
  const labels = entriesOf(inputs.labels).map(({ name, value }) => ({
    name,
    value: contexts.convert(value, environment),
  }));
  return { images, tags: [...new Set(tags)], labels };
}
