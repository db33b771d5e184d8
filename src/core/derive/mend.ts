import {
  hasOpenExpression,
  resolveText,
  type SampleValues,
  splitExpressions,
} from '../expression/index.ts';
import type { StepDefinition } from '../fields/index.ts';
import { isTag, parseRepository } from '../image/index.ts';
import { pathOf } from '../model/path.ts';
import type { ParsedStep } from '../model/step.ts';
import { type FieldValue, list, scalar } from '../model/value.ts';
import { compose, readStep } from './compose.ts';

/** A change of one field that makes its references legal. */
export interface Mend {
  /** The method that is called on the expressions, such as `.replace("/", "-")`. */
  readonly method: string;
  readonly key: string;
  readonly value: FieldValue;
}

/** What may be done to an expression's text, the mildest first. */
const METHODS = ['.replace("/", "-")', '.toLowerCase()', '.replace("/", "-").toLowerCase()'];

/** The value with a method called on each of its expressions; null when it holds none. */
function withMethod(text: string, method: string): string | null {
  const segments = splitExpressions(text);
  const expressions = segments.filter(({ kind }) => kind === 'expression');
  if (expressions.length === 0 || hasOpenExpression(text)) {
    return null;
  }
  const isInput = expressions.some((segment) => segment.text.startsWith('<+input>'));
  return isInput
    ? null
    : segments
        .map((segment) =>
          segment.kind === 'text' ? segment.text : `<+${bodyOf(segment.text)}${method}>`,
        )
        .join('');
}

/** What a method is called on: a path as it is, anything else in brackets. */
function bodyOf(expression: string): string {
  const body = expression.slice(2, -1).trim();
  return /^[\w.$]+$/.test(body) ? expression : `(${body})`;
}

/** The first method that makes a value legal with every set of values that it can be resolved with. */
function mended(
  text: string,
  sets: readonly SampleValues[],
  isLegal: (resolved: string) => boolean,
): { readonly method: string; readonly text: string } | null {
  for (const method of METHODS) {
    const changed = withMethod(text, method);
    const results = changed === null ? [] : sets.map((values) => resolveText(changed, values).text);
    const known = results.filter((result) => result !== null);
    if (changed !== null && known.length > 0 && known.every(isLegal)) {
      return { method, text: changed };
    }
  }
  return null;
}

/**
 * A change of a tag's expressions that makes it legal in every kind of build; null when the tag is
 * legal as it is, or no change of this sort helps.
 * @param key path of the tag, such as `spec.tags[0]`
 */
export function mendTag(
  definition: StepDefinition,
  step: Pick<ParsedStep, 'read'>,
  key: string,
  sets: readonly SampleValues[],
): Mend | null {
  const tags = step.read(pathOf(definition.tags));
  const index =
    tags.kind === 'list' ? tags.items.findIndex((_, at) => key.endsWith(`[${at}]`)) : -1;
  const written = tags.kind === 'list' ? tags.items[index] : undefined;
  if (tags.kind !== 'list' || written === undefined) {
    return null;
  }
  const isLegal = (text: string) => text === 'null' || isTag(text);
  const now = sets.map((values) => resolveText(written, values).text);
  const result = now.every((text) => text === null || isLegal(text))
    ? null
    : mended(written, sets, isLegal);
  return result === null
    ? null
    : {
        method: result.method,
        key: definition.tags,
        value: list(...tags.items.with(index, result.text)),
      };
}

/**
 * A change of the expressions of one field of the image name that makes the name legal in every kind
 * of build; null when it is legal, or no change of this sort helps.
 */
export function mendName(
  definition: StepDefinition,
  step: Pick<ParsedStep, 'read'>,
  sets: readonly SampleValues[],
): Mend | null {
  const nameIn = (values: SampleValues, changed: { key: string; text: string } | null) => {
    const read: ParsedStep['read'] = (path) =>
      changed !== null && path.join('.') === pathOf(changed.key).join('.')
        ? scalar(changed.text)
        : step.read(path);
    return compose(definition.repository, readStep({ read }, values)).text;
  };
  const isFine = (name: string | null) => name === null || parseRepository(name).ok;
  if (sets.every((values) => isFine(nameIn(values, null)))) {
    return null;
  }
  for (const part of definition.repository) {
    const value = 'field' in part ? step.read(pathOf(part.field)) : null;
    if ('field' in part && value?.kind === 'scalar') {
      const key = part.field;
      const method = METHODS.find((candidate) => {
        const text = withMethod(value.text, candidate);
        const names = text === null ? [] : sets.map((values) => nameIn(values, { key, text }));
        return names.some((name) => name !== null) && names.every(isFine);
      });
      const text = method === undefined ? null : withMethod(value.text, method);
      if (method !== undefined && text !== null) {
        return { method, key, value: scalar(text) };
      }
    }
  }
  return null;
}
