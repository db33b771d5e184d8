import type { SampleValues } from '../expression/index.ts';
import type { StepDefinition } from '../fields/index.ts';
import { formatRepository, isTag, parseRepository } from '../image/index.ts';
import type { ImageReference } from '../model/plan.ts';
import type { ParsedStep } from '../model/step.ts';
import type { FieldValue } from '../model/value.ts';
import { type Composition, compose, readStep, type StepReader } from './compose.ts';

/** A tag as written and the path where it stands. */
interface WrittenTag {
  readonly text: string;
  readonly key: string;
}

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
  if (composition.text === null) {
    return [];
  }
  return parseRepository(composition.text).ok ? [] : ['repository-name'];
}

function tagReference(
  tag: WrittenTag,
  repository: Composition,
  reader: StepReader,
): ImageReference {
  const resolution = reader.resolve(tag.text);
  const problems = [...problemsOfRepository(repository)];
  if (resolution.text === 'null') {
    problems.push('tag-null');
  } else if (resolution.text !== null && !isTag(resolution.text)) {
    problems.push('tag-characters');
  }
  const name = repository.text === null ? null : parseRepository(repository.text);
  const complete = problems.length === 0 && name?.ok === true && resolution.text !== null;
  return {
    role: 'image',
    tag: tag.text,
    key: tag.key,
    resolvedTag: resolution.text,
    reference: complete ? `${formatRepository(name.name)}:${resolution.text}` : null,
    parts: [
      ...repository.parts,
      { text: ':', key: null },
      { text: resolution.text ?? tag.text, key: tag.key },
    ],
    unresolved: [...new Set([...repository.unresolved, ...resolution.unresolved])],
    problems,
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
 * cache image. Every preview and every plan takes its references from here.
 */
export function deriveReferences(
  definition: StepDefinition,
  step: Pick<ParsedStep, 'read'>,
  values: SampleValues,
): readonly ImageReference[] {
  const reader = readStep(step, values);
  const repository = compose(definition.repository, reader);
  const tags = writtenTags(reader.value(definition.tags), definition.tags);
  return [
    ...tags.map((tag) => tagReference(tag, repository, reader)),
    ...cacheReference(definition, reader),
  ];
}
