import {
  decompose,
  type FieldText,
  predecessorTexts,
  successorTexts,
  valueChange,
} from '../derive/index.ts';
import type { FieldDefinition, RepositoryPart, StepDefinition } from '../fields/index.ts';
import { pathOf } from '../model/path.ts';
import type { ParsedStep, StepChange } from '../model/step.ts';
import { type FieldValue, scalar, UNSET } from '../model/value.ts';
import { type EditResult, editStepInTurn } from '../yaml/index.ts';
import type { ImportNote } from './image-build.ts';
import { lostComments } from './lost-comments.ts';
import { lostFlags } from './lost-flags.ts';

/** The edits that give a step another type, with everything that a person has to look at. */
export interface StepConversion {
  readonly result: EditResult;
  readonly notes: readonly ImportNote[];
}

type ReadText = (key: string) => string;

/** Some parts of a name as they are written, expressions and all; null while a part is missing. */
function writtenName(parts: readonly RepositoryPart<string>[], textAt: ReadText): string | null {
  const texts = parts.map((part) => {
    if ('text' in part) {
      return part.text;
    }
    if ('chosenBy' in part) {
      const chosen = part.entries.find(({ prefix }) => textAt(part.chosenBy).startsWith(prefix));
      return chosen?.text ?? part.otherwise;
    }
    return textAt(part.field);
  });
  return texts.includes('') ? null : texts.join('');
}

function textsOf(step: ParsedStep): ReadText {
  return (key) => {
    const value = step.read(pathOf(key));
    return value.kind === 'scalar' ? value.text : '';
  };
}

function repositoryKeys({ repository }: StepDefinition): readonly string[] {
  return repository.flatMap((part) => ('field' in part ? [part.field] : []));
}

/** The field that holds the image's own name: the last one of a repository. */
function imageKey(definition: StepDefinition): string {
  return repositoryKeys(definition).at(-1) ?? '';
}

function plain(value: FieldValue): string {
  switch (value.kind) {
    case 'scalar':
      return value.text;
    case 'list':
      return value.items.join(', ');
    case 'map':
      return value.entries.map((entry) => `${entry.name}=${entry.value}`).join(', ');
    case 'foreign':
      return value.yaml;
    case 'unset':
      return '';
    default:
      return value satisfies never;
  }
}

const HOST = /^[^/<]*[.:][^/<]*\/(?=.)/;

/** The name without a registry's host, for a registry that composes the host itself. */
function withoutHost(name: string): string {
  return name.replace(HOST, '');
}

/** The remote cache image with its registry; null while a part is missing. */
function writtenCache({ cache }: StepDefinition, textAt: ReadText): string | null {
  const own = cache === undefined ? '' : textAt(cache.field);
  if (cache === undefined || own === '' || cache.registry.length === 0 || HOST.test(own)) {
    return own === '' ? null : own;
  }
  const registry = writtenName(cache.registry, textAt);
  return registry === null ? null : `${registry}/${own}`;
}

/** What the new type's field for the remote cache image holds: the same image where the registry stays. */
function cacheMove(
  from: StepDefinition,
  to: StepDefinition,
  step: ParsedStep,
  { fields, isWhole }: Move,
): readonly FieldText[] {
  const own = from.cache === undefined ? '' : textsOf(step)(from.cache.field);
  const key = to.cache?.field ?? '';
  if (own === '' || key === '' || fields.some((field) => field.key === key)) {
    return [];
  }
  const full = writtenCache(from, textsOf(step)) ?? own;
  const after = textsAfter(step, fields);
  const registry =
    to.cache?.registry.length === 0 ? '' : writtenName(to.cache?.registry ?? [], after);
  const isInside = registry !== null && registry !== '' && full.startsWith(`${registry}/`);
  const same = isInside ? full.slice(registry.length + 1) : full;
  return [{ key, text: isWhole ? same : withoutHost(own) }];
}

/** The texts of a step after some fields are set. */
function textsAfter(step: ParsedStep, fields: readonly FieldText[]): ReadText {
  return (key) => fields.find((field) => field.key === key)?.text ?? textsOf(step)(key);
}

interface Move {
  readonly fields: readonly FieldText[];
  /** Whether the new fields say all that the old ones said. */
  readonly isWhole: boolean;
}

/** What the new type's repository fields hold: the same reference where it can be, else the image's name. */
function repositoryMove(from: StepDefinition, to: StepDefinition, step: ParsedStep): Move {
  const succeeding = from.deprecated?.use === to.type ? successorTexts(from, step) : null;
  const preceding = to.deprecated?.use === from.type ? predecessorTexts(to, step) : null;
  const moved = succeeding ?? preceding;
  if (moved !== null) {
    return { fields: moved, isWhole: true };
  }
  const written = writtenName(from.repository, textsOf(step));
  const whole = written === null ? null : decompose(to, written);
  if (whole !== null) {
    return { fields: whole, isWhole: true };
  }
  const image = step.read(pathOf(imageKey(from)));
  const name = image.kind === 'scalar' ? withoutHost(image.text) : '';
  return { fields: name === '' ? [] : [{ key: imageKey(to), text: name }], isWhole: false };
}

function isFieldOf(definition: StepDefinition, key: string): boolean {
  return definition.fields.some((field) => field.key === key);
}

/** Pairs of an old and a new key that mean the same: they are renamed in place, so that comments stay. */
function renames(from: StepDefinition, to: StepDefinition): readonly (readonly [string, string])[] {
  const pairs = [
    [imageKey(from), imageKey(to)],
    [from.tags, to.tags],
    [from.cache?.field ?? '', to.cache?.field ?? ''],
  ] as const;
  return pairs.filter(
    ([old, next]) => old !== '' && next !== '' && old !== next && !isFieldOf(to, old),
  );
}

function nameOf(key: string): string {
  return String(pathOf(key).at(-1));
}

function connectorNote(
  { fields }: StepDefinition,
  from: StepDefinition,
  step: ParsedStep,
): readonly ImportNote[] {
  const own = fields.find(({ kind }) => kind.kind === 'connector');
  const old = from.fields.find(({ key }) => key === own?.key);
  const isSame =
    own?.kind.kind === 'connector' &&
    old?.kind.kind === 'connector' &&
    own.kind.connectorType === old.kind.connectorType;
  const value = own === undefined ? '' : plain(step.read(pathOf(own.key)));
  return own === undefined || isSame || value === ''
    ? []
    : [{ subject: own.key, message: `Choose the ${own.label}: ${value} is of another type.` }];
}

/** That the image's name lost the registry's host that it began with. */
function hostNote(
  from: StepDefinition,
  to: StepDefinition,
  step: ParsedStep,
  { isWhole }: Move,
): readonly ImportNote[] {
  const name = textsOf(step)(imageKey(from));
  return isWhole || !HOST.test(name)
    ? []
    : [{ subject: imageKey(to), message: `It was ${name}, in another registry.` }];
}

/** The fields of the reference that hold what the new registry does not take. */
function illegalNotes(to: StepDefinition, textAt: ReadText): readonly ImportNote[] {
  return repositoryKeys(to).flatMap((key) => {
    const pattern = to.fields.find((field) => field.key === key)?.pattern;
    const text = textAt(key);
    return pattern === undefined ||
      text === '' ||
      text.includes('<+') ||
      new RegExp(pattern.source).test(text)
      ? []
      : [{ subject: key, message: `${text} does not fit. ${pattern.message}` }];
  });
}

function cacheNote(
  from: StepDefinition,
  to: StepDefinition,
  step: ParsedStep,
  fields: readonly FieldText[],
): readonly ImportNote[] {
  const key = to.cache?.field;
  const before = writtenCache(from, textsOf(step));
  const after = writtenCache(to, textsAfter(step, fields));
  const isMoved = from.deprecated?.use === to.type || to.deprecated?.use === from.type;
  return key === undefined || before === null || before === after || isMoved
    ? []
    : [{ subject: key, message: `It was ${before}. See that the new registry has such an image.` }];
}

/**
 * Gives a step another type: the same reference where the new registry can name it, else the image's
 * name; keys that mean the same are renamed in place, what both types have stays byte for byte, and
 * what the new type has no place for goes and is told.
 * @param from the definition of the step's present type
 */
export function convertStep(
  text: string,
  step: ParsedStep,
  from: StepDefinition,
  to: StepDefinition,
): StepConversion {
  const move = repositoryMove(from, to, step);
  const { isWhole } = move;
  const fields = [...move.fields, ...cacheMove(from, to, step, move)];
  const renamed = renames(from, to).filter(([old]) => step.has(pathOf(old)));
  const isRenamed = (key: string) => renamed.some(([old]) => old === key);
  const gone = from.fields
    .filter(({ key }) => step.has(pathOf(key)) && !isFieldOf(to, key) && !isRenamed(key))
    .map((field): FieldDefinition & { readonly isCarried: boolean } => ({
      ...field,
      isCarried: isWhole && repositoryKeys(from).includes(field.key),
    }));
  const changes: readonly StepChange[] = [
    { kind: 'set', path: ['type'], value: scalar(to.type), intent: 'string', order: [] },
    ...renamed.map(
      ([old, next]): StepChange => ({ kind: 'rename-key', path: pathOf(old), name: nameOf(next) }),
    ),
    ...gone.map(({ key }) => valueChange(from, key, UNSET)),
    ...fields.map(({ key, text: value }) => valueChange(to, key, scalar(value))),
  ];
  const missing = repositoryKeys(to).filter(
    (key) => !fields.some((field) => field.key === key) && !step.has(pathOf(key)),
  );
  const result = editStepInTurn(text, step, changes);
  return {
    result,
    notes: [
      ...gone
        .filter(({ isCarried }) => !isCarried)
        .map(({ key, label }) => ({
          subject: key,
          message: `${to.label} steps have no ${label}. It was ${plain(step.read(pathOf(key)))}.`,
        })),
      ...missing.map((key) => ({
        subject: key,
        message: `${to.fields.find((field) => field.key === key)?.label ?? key} has to be filled in.`,
      })),
      ...hostNote(from, to, step, move),
      ...illegalNotes(to, textsAfter(step, fields)),
      ...cacheNote(from, to, step, fields),
      ...connectorNote(to, from, step),
      ...lostFlags(from, to, step),
      ...(result.ok ? lostComments(text, result.edits) : []),
    ],
  };
}
