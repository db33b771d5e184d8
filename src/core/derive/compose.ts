import { type Resolution, resolveText, type SampleValues } from '../expression/index.ts';
import type { RepositoryPart } from '../fields/index.ts';
import { pathOf } from '../model/path.ts';
import type { ReferencePart } from '../model/plan.ts';
import type { ParsedStep } from '../model/step.ts';
import type { FieldValue } from '../model/value.ts';

/** Reads fields of a step by key, with their expressions resolved. */
export interface StepReader {
  value(key: string): FieldValue;
  /** A scalar field resolved; null when the field is unset, empty or no scalar. */
  scalar(key: string): Resolution | null;
  /** Resolves any text of the step with the same sample values. */
  resolve(text: string): Resolution;
}

/** A reader of a parsed step with sample values. */
export function readStep(step: Pick<ParsedStep, 'read'>, values: SampleValues): StepReader {
  const value = (key: string) => step.read(pathOf(key));
  const resolve = (text: string) => resolveText(text, values);
  return {
    value,
    resolve,
    scalar: (key) => {
      const found = value(key);
      return found.kind === 'scalar' && found.text !== '' ? resolve(found.text) : null;
    },
  };
}

/** Composed text with its parts, and what kept it from being whole. */
export interface Composition {
  readonly parts: readonly ReferencePart[];
  /** The whole text; null while a part is missing or unresolved. */
  readonly text: string | null;
  readonly unresolved: readonly string[];
  /** Keys of the fields that are needed and empty. */
  readonly missing: readonly string[];
  /** Why an expression of a part can't be evaluated; null when all can. */
  readonly mistake: string | null;
}

function chosenText(part: Extract<RepositoryPart<string>, { chosenBy: string }>, value: string) {
  return part.entries.find(({ prefix }) => value.startsWith(prefix))?.text ?? part.otherwise;
}

/** Composes the parts of a definition from a step's fields. */
export function compose(
  definitionParts: readonly RepositoryPart<string>[],
  reader: StepReader,
): Composition {
  const parts: ReferencePart[] = [];
  const unresolved: string[] = [];
  const missing: string[] = [];
  let mistake: string | null = null;
  for (const part of definitionParts) {
    if ('text' in part) {
      parts.push({ text: part.text, key: null });
    } else if ('chosenBy' in part) {
      parts.push({ text: chosenText(part, reader.scalar(part.chosenBy)?.text ?? ''), key: null });
    } else {
      const resolution = reader.scalar(part.field);
      if (resolution === null) {
        missing.push(part.field);
      } else {
        unresolved.push(...resolution.unresolved);
        mistake ??= resolution.failures[0]?.message ?? null;
      }
      const written = reader.value(part.field);
      const shown = resolution?.text ?? (written.kind === 'scalar' ? written.text : '');
      parts.push({ text: shown, key: part.field });
    }
  }
  const whole = missing.length === 0 && unresolved.length === 0 && mistake === null;
  return {
    parts,
    text: whole ? parts.map(({ text }) => text).join('') : null,
    unresolved: [...new Set(unresolved)],
    missing,
    mistake,
  };
}
