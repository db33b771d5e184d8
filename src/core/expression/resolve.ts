import { parseRuntimeInput } from './runtime-input.ts';
import { splitExpressions } from './segments.ts';
import type { SampleValues } from './values.ts';

/** A value after its expressions are replaced by sample values. */
export interface Resolution {
  /** The text; null while an expression has no sample value. */
  readonly text: string | null;
  /** The expressions without a sample value, each once. */
  readonly unresolved: readonly string[];
  /** Whether the value held an expression at all. */
  readonly dynamic: boolean;
}

/** Deeper nesting than any real value; hostile text ends here as unresolved. */
const MAX_DEPTH = 16;

function lookUp(values: SampleValues, path: string): string | null {
  const dotted = path.replace(/\.get\(\s*(["'])(.*?)\1\s*\)/g, '.$2');
  return Object.hasOwn(values, dotted) ? (values[dotted] ?? null) : null;
}

function resolveExpression(source: string, values: SampleValues, depth: number): Resolution {
  const missing: Resolution = { text: null, unresolved: [source], dynamic: true };
  if (depth > MAX_DEPTH) {
    return missing;
  }
  const input = parseRuntimeInput(source);
  if (input !== null) {
    return input.defaultValue === null
      ? missing
      : { ...resolveAt(input.defaultValue, values, depth + 1), dynamic: true };
  }
  const body = source.slice(2, -1).trim();
  const direct = lookUp(values, body);
  if (direct !== null) {
    return { text: direct, unresolved: [], dynamic: true };
  }
  // `<+<+path>>` means the same as `<+path>`.
  const inner = splitExpressions(body);
  return inner.length === 1 && inner[0]?.kind === 'expression'
    ? resolveExpression(inner[0].text, values, depth + 1)
    : missing;
}

function resolveAt(text: string, values: SampleValues, depth: number): Resolution {
  let resolved: string | null = '';
  const unresolved = new Set<string>();
  let dynamic = false;
  for (const segment of splitExpressions(text)) {
    if (segment.kind === 'text') {
      resolved = resolved === null ? null : resolved + segment.text;
      continue;
    }
    dynamic = true;
    const result = resolveExpression(segment.text, values, depth);
    resolved = resolved === null || result.text === null ? null : resolved + result.text;
    for (const expression of result.unresolved) {
      unresolved.add(expression);
    }
  }
  return { text: resolved, unresolved: [...unresolved], dynamic };
}

/**
 * Replaces the expressions of a value by sample values. Knows paths (also with `.get("name")`),
 * nested paths and runtime inputs with a default; any other expression counts as unresolved.
 */
export function resolveText(text: string, values: SampleValues): Resolution {
  return resolveAt(text, values, 0);
}
