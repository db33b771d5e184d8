import { decompose, type FieldText, successorTexts, valueChange } from '../derive/index.ts';
import type { FieldDefinition, RepositoryPart, StepDefinition } from '../fields/index.ts';
import { pathOf } from '../model/path.ts';
import type { ParsedStep, StepChange } from '../model/step.ts';
import { type FieldValue, scalar, UNSET } from '../model/value.ts';
import { type EditResult, editStepInTurn } from '../yaml/index.ts';
import type { ImportNote } from './image-build.ts';

/** The edits that give a step another type, with everything that a person has to look at. */
export interface StepConversion {
  readonly result: EditResult;
  readonly notes: readonly ImportNote[];
}

/** The repository of a step as it is written, expressions and all; null while a part is missing. */
function writtenRepository({ repository }: StepDefinition, step: ParsedStep): string | null {
  const textAt = (key: string) => {
    const value = step.read(pathOf(key));
    return value.kind === 'scalar' ? value.text : '';
  };
  const parts = repository.map((part: RepositoryPart<string>) => {
    if ('text' in part) {
      return part.text;
    }
    if ('chosenBy' in part) {
      const chosen = part.entries.find(({ prefix }) => textAt(part.chosenBy).startsWith(prefix));
      return chosen?.text ?? part.otherwise;
    }
    return textAt(part.field);
  });
  return parts.includes('') ? null : parts.join('');
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

/** The name without a registry's host, for a registry that composes the host itself. */
function withoutHost(name: string): string {
  return /^[^/<]*[.:][^/<]*\/(?=.)/.test(name) ? name.slice(name.indexOf('/') + 1) : name;
}

interface Move {
  readonly fields: readonly FieldText[];
  /** Whether the new fields say all that the old ones said. */
  readonly isWhole: boolean;
}

/** What the new type's repository fields hold: the same reference where it can be, else the image's name. */
function repositoryMove(from: StepDefinition, to: StepDefinition, step: ParsedStep): Move {
  const succeeding = from.deprecated?.use === to.type ? successorTexts(from, step) : null;
  if (succeeding !== null) {
    return { fields: succeeding, isWhole: true };
  }
  const written = writtenRepository(from, step);
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
  const { fields, isWhole } = repositoryMove(from, to, step);
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
  return {
    result: editStepInTurn(text, step, changes),
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
      ...connectorNote(to, from, step),
    ],
  };
}
