import { splitExpressions } from '../expression/index.ts';
import type { FieldDefinition, RepositoryPart, StepDefinition } from '../fields/index.ts';

/** A field with the text that it would have. */
export interface FieldText {
  readonly key: string;
  readonly text: string;
}

// Expressions may hold slashes and dots, so each stands for one private character while parts are told apart.
const FIRST_MASK = 0xe000;

function masked(text: string): {
  readonly text: string;
  readonly unmask: (part: string) => string;
} {
  const expressions: string[] = [];
  const shown = splitExpressions(text)
    .map((segment) => {
      if (segment.kind === 'text') {
        return segment.text;
      }
      expressions.push(segment.text);
      return String.fromCharCode(FIRST_MASK + expressions.length - 1);
    })
    .join('');
  const unmask = (part: string) =>
    part.replace(/[\ue000-\uf8ff]/g, (mask) => expressions[mask.charCodeAt(0) - FIRST_MASK] ?? '');
  return { text: shown, unmask };
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function sourceOf(part: RepositoryPart<string>, isLast: boolean): string {
  if ('text' in part) {
    return escaped(part.text);
  }
  if ('chosenBy' in part) {
    const choices = [...part.entries.map(({ text }) => text), part.otherwise];
    return `(?:${choices
      .toSorted((a, b) => b.length - a.length)
      .map(escaped)
      .join('|')})`;
  }
  return isLast ? '(.+)' : '([^/]+?)';
}

/** What an expression may come to, as far as a pattern cares. */
const ANY_WORD = 'aaaaaa';

/** Whether the text is one that the field may hold; an expression may come to anything that fits. */
function fits(field: FieldDefinition | undefined, text: string): boolean {
  return (
    field?.pattern === undefined ||
    new RegExp(field.pattern.source).test(text.replace(/[\ue000-\uf8ff]/g, ANY_WORD))
  );
}

function isExpression(text: string): boolean {
  return /^[\ue000-\uf8ff]$/.test(text);
}

/**
 * The texts of the fields that compose to a repository name, in the order of the name: the inverse of
 * `compose`. Null when no repository of this registry is written so. Expressions stay as they are.
 */
export function decompose(
  definition: StepDefinition,
  repository: string,
): readonly FieldText[] | null {
  const { text, unmask } = masked(repository);
  const parts = definition.repository;
  const source = parts.map((part, at) => sourceOf(part, at === parts.length - 1)).join('');
  const found = new RegExp(`^${source}$`).exec(text);
  if (found === null) {
    return null;
  }
  const keys = parts.flatMap((part) => ('field' in part ? [part.field] : []));
  const values = keys.map((key, at) => ({ key, text: found[at + 1] ?? '' }));
  const isAlone = values.length === 1;
  const legal = values.every((value) => {
    const field = definition.fields.find(({ key }) => key === value.key);
    return (!isAlone && isExpression(value.text)) || fits(field, value.text);
  });
  return legal ? values.map(({ key, text: value }) => ({ key, text: unmask(value) })) : null;
}
