import type { SampleValues } from '../expression/index.ts';
import type { StepDefinition } from '../fields/index.ts';
import { formatRepository, isTag, parseRepository } from '../image/index.ts';
import type { ImageReference } from '../model/plan.ts';
import type { ParsedStep } from '../model/step.ts';
import type { FieldValue } from '../model/value.ts';
import { type Composition, compose, readStep, type StepReader } from './compose.ts';
import { ANY_PLACE, pluginSettings, type StepPlace } from './plugin-settings.ts';
import { type PushedTag, pushedTags, type WrittenTag } from './pushed-tags.ts';

function writtenTags(value: FieldValue, key: string): readonly WrittenTag[] {
  switch (value.kind) {
    case 'list':
      return value.items.map((text, index) => ({ text, key: `${key}[${index}]` }));
    case 'scalar':
      return value.text === '' ? [] : [{ text: value.text, key }];
    case 'unset':
    case 'map':
    case 'foreign':
      return [];
    default:
      return value satisfies never;
  }
}

function problemsOfRepository(composition: Composition): readonly string[] {
  if (composition.missing.length > 0) {
    return ['required-field'];
  }
  if (composition.mistake !== null) {
    return ['expression-failed'];
  }
  if (composition.text === null) {
    return [];
  }
  return parseRepository(composition.text).ok ? [] : ['repository-name'];
}

function tagReference(tag: PushedTag, repository: Composition): ImageReference {
  const { written, text } = tag;
  const problems = [...problemsOfRepository(repository), ...tag.problems];
  if (text === 'null') {
    problems.push('tag-null');
  } else if (text !== null && !isTag(text)) {
    problems.push('tag-characters');
  }
  const name = repository.text === null ? null : parseRepository(repository.text);
  const reason = repository.mistake ?? tag.reason ?? null;
  const complete = problems.length === 0 && name?.ok === true && text !== null;
  return {
    role: 'image',
    tag: written.text,
    key: written.key,
    resolvedTag: text,
    reference: complete ? `${formatRepository(name.name)}:${text}` : null,
    parts: [
      ...repository.parts,
      { text: ':', key: null },
      { text: text ?? written.text, key: written.key },
    ],
    unresolved: [...new Set([...repository.unresolved, ...tag.unresolved])],
    problems,
    ...(reason === null ? {} : { reason }),
    ...(tag.madeBy === undefined ? {} : { madeBy: tag.madeBy }),
  };
}

function cacheReference(definition: StepDefinition, reader: StepReader): readonly ImageReference[] {
  if (!definition.cache || reader.scalar(definition.cache.field) === null) {
    return [];
  }
  const { field, registry } = definition.cache;
  const own = compose([{ field }], reader);
  const hasHost = own.text !== null && /^[^/]*[.:][^/]*\//.test(own.text);
  const composition =
    hasHost || registry.length === 0
      ? own
      : compose([...registry, { text: '/' }, { field }], reader);
  const problems = problemsOfRepository(composition);
  const name = composition.text === null ? null : parseRepository(composition.text);
  return [
    {
      role: 'cache',
      tag: '',
      key: field,
      resolvedTag: null,
      reference: name?.ok ? formatRepository(name.name) : null,
      parts: composition.parts,
      unresolved: composition.unresolved,
      problems,
    },
  ];
}

/**
 * The image references that a step pushes, one per tag in the order of the text, then its remote
 * cache image. Where the plugin makes tags of its own, they are the ones that it pushes. Every preview
 * and every plan takes its references from here.
 * @param place where the step runs, which decides the plugin and with it the automatic tags
 */
export function deriveReferences(
  definition: StepDefinition,
  step: Pick<ParsedStep, 'read'>,
  values: SampleValues,
  place: StepPlace = ANY_PLACE,
): readonly ImageReference[] {
  const reader = readStep(step, values);
  const repository = compose(definition.repository, reader);
  const written = writtenTags(reader.value(definition.tags), definition.tags);
  const settings = pluginSettings(definition, reader, place);
  return [
    ...pushedTags(written, definition.tags, reader, settings).map((tag) =>
      tagReference(tag, repository),
    ),
    ...cacheReference(definition, reader),
  ];
}
