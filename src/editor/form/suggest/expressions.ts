import type { ExpressionFunction, ExpressionVariable, SampleValues } from '#core';
import type { Suggest, Suggestion, Suggestions } from './suggestion.ts';

const RUNTIME_MEANING = 'A runtime input: asked when the pipeline runs.';

/** What expressions may name, and what it comes to now. */
export interface ExpressionWords {
  readonly variables: readonly ExpressionVariable[];
  readonly functions: readonly ExpressionFunction[];
  readonly values: SampleValues;
}

/** The path or call that is typed at the cursor inside an open `<+`. */
interface OpenPath {
  readonly start: number;
  readonly path: string;
}

/** The innermost `<+` before the cursor that nothing closes, and what stands last in it; null outside. */
function openPath(text: string, caret: number): OpenPath | null {
  const opens: number[] = [];
  let quote = '';
  for (let at = 0; at < caret; at += 1) {
    const char = text.charAt(at);
    if (opens.length > 0 && quote !== '') {
      quote = char === quote ? '' : quote;
    } else if (char === '<' && text.charAt(at + 1) === '+' && at + 1 < caret) {
      opens.push(at + 2);
      at += 1;
    } else if (char === '>' && text.charAt(at - 1) !== ' ') {
      opens.pop();
    } else if (opens.length > 0 && (char === '"' || char === "'")) {
      quote = char;
    }
  }
  const open = opens.at(-1);
  if (open === undefined || quote !== '') {
    return null;
  }
  const path = /[\w.]*$/.exec(text.slice(open, caret))?.[0] ?? '';
  return { start: caret - path.length, path };
}

/** How well a path fits what is typed: from its start, from the start of a part, anywhere, not at all. */
function nearness(path: string, typed: string): number {
  const lower = path.toLowerCase();
  const wanted = typed.toLowerCase();
  if (lower.startsWith(wanted)) {
    return 0;
  }
  return lower.includes(`.${wanted}`) ? 1 : lower.includes(wanted) ? 2 : 3;
}

function variableSuggestions(
  { variables, values }: ExpressionWords,
  typed: string,
  closing: string,
): readonly Suggestion[] {
  const fitting = variables
    .map((variable) => ({ variable, rank: nearness(variable.path, typed) }))
    .filter(({ rank }) => rank < 3)
    .toSorted((a, b) => a.rank - b.rank);
  return fitting.map(({ variable: { path, meaning, named } }) => {
    const sample = values[path];
    return {
      text: named === true ? `${path}.` : `${path}${closing}`,
      label: named === true ? `${path}.…` : path,
      meaning,
      ...(sample === undefined ? {} : { sample }),
      ...(named === true ? { goesOn: true } : {}),
    };
  });
}

/** A runtime input, where it would be the whole value. */
function runtimeInput(text: string, open: OpenPath, closing: string): readonly Suggestion[] {
  const whole = open.start === 2 && text.slice(2).replace('>', '') === open.path;
  return whole && 'input'.startsWith(open.path)
    ? [{ text: `input${closing}`, label: 'input', meaning: RUNTIME_MEANING }]
    : [];
}

/** The methods that can be called on the variable before the last dot; none when it is no variable. */
function functionSuggestions(
  { variables, functions }: ExpressionWords,
  path: string,
  closing: string,
): readonly Suggestion[] {
  const dot = path.lastIndexOf('.');
  const base = path.slice(0, dot);
  const typed = path.slice(dot + 1).toLowerCase();
  const known = variables.some((variable) =>
    variable.named === true ? base.startsWith(`${variable.path}.`) : variable.path === base,
  );
  return (known ? functions : [])
    .filter(({ on, name }) => on === 'text' && name.toLowerCase().startsWith(typed))
    .map(({ name, parameters, meaning }) => ({
      ...(parameters.length === 0
        ? { text: `${base}.${name}()${closing}` }
        : { text: `${base}.${name}(`, goesOn: true }),
      label: `.${name}(${parameters.map((parameter) => parameter.name).join(', ')})`,
      meaning,
    }));
}

/**
 * Offers the known variables after `<+`, those that start with what is typed first, and the methods of
 * a whole variable after its dot. The closing `>` comes with them unless it stands there already.
 */
export function suggestExpressions(words: ExpressionWords): Suggest {
  return (text, caret): Suggestions | null => {
    const open = openPath(text, caret);
    if (open === null) {
      return null;
    }
    const rest = /^[\w.]*/.exec(text.slice(caret))?.[0] ?? '';
    const end = caret + rest.length;
    const closing = text.charAt(end) === '>' ? '' : '>';
    const range = { start: open.start, end };
    const items = [
      ...runtimeInput(text, open, closing),
      ...variableSuggestions(words, open.path, closing),
      ...functionSuggestions(words, open.path, closing),
    ];
    return { range, items, eager: true };
  };
}
