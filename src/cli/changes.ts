import { parsePath, type StepChange, type StepDefinition, textChange, unsetChange } from '#core';
import { Failure } from './failure.ts';

/** What a `set` command line asks for, as typed. */
export interface SetRequest {
  readonly assignments: readonly string[];
  readonly unset: readonly string[];
  readonly add: readonly string[];
  readonly remove: readonly string[];
}

/** A change that waits for the definition of the step that it is for. */
export interface RequestedChange {
  /** The path as typed, for messages. */
  readonly key: string;
  readonly changeOf: (definition: StepDefinition | null) => StepChange;
}

/**
 * Splits `KEY=VALUE` at the first sign of equality outside brackets.
 * @throws Failure when there is none, or when KEY is no path
 */
export function splitAssignment(typed: string): readonly [key: string, value: string] {
  const match = /^((?:[^=["]|\[(?:"(?:[^"\\]|\\.)*"|[^\]"]*)\])+)=([\s\S]*)$/.exec(typed);
  const [, key, value] = match ?? [];
  if (key === undefined || value === undefined) {
    throw new Failure(`${typed} is no KEY=VALUE, such as spec.region=eu-west-1.`);
  }
  return [requirePath(key), value];
}

function requirePath(key: string): string {
  if (parsePath(key) === null) {
    throw new Failure(
      `${key} is no path of a field. Paths look like spec.region, spec.tags[0], spec.labels["a.b"].`,
    );
  }
  return key;
}

function required(change: StepChange | null, key: string): StepChange {
  if (change === null) {
    throw new Failure(`${key} is no path of a field.`);
  }
  return change;
}

function itemChange(kind: 'add-item' | 'remove-item', typed: string): RequestedChange {
  const [key, item] = splitAssignment(typed);
  const path = parsePath(key) ?? [];
  return { key, changeOf: () => ({ kind, path, item }) };
}

/**
 * The changes of a command line in the order in which they are made: take away, set, add, remove. Adding
 * before removing keeps a list, with its comments, whose only item is replaced.
 * @throws Failure when nothing is asked for or something is no path
 */
export function requestedChanges(request: SetRequest): readonly RequestedChange[] {
  const changes: readonly RequestedChange[] = [
    ...request.unset.map(requirePath).map((key) => ({
      key,
      changeOf: () => required(unsetChange(key), key),
    })),
    ...request.assignments.map(splitAssignment).map(([key, value]) => ({
      key,
      changeOf: (definition: StepDefinition | null) =>
        required(textChange(definition, key, value), key),
    })),
    ...request.add.map((typed) => itemChange('add-item', typed)),
    ...request.remove.map((typed) => itemChange('remove-item', typed)),
  ];
  if (changes.length === 0) {
    throw new Failure('Nothing to change: give KEY=VALUE, --unset, --add or --remove.');
  }
  return changes;
}
