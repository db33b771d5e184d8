/** The methods of a runtime input that the form can fill in. */
export const RUNTIME_METHODS = ['default', 'allowedValues', 'regex'] as const;

/** One of them. */
export type RuntimeMethod = (typeof RUNTIME_METHODS)[number];

/** The plain runtime input. */
export const RUNTIME_INPUT = '<+input>';

function findCall(
  text: string,
  method: string,
): { start: number; open: number; end: number } | null {
  const start = text.indexOf(`.${method}(`, RUNTIME_INPUT.length);
  if (start === -1) {
    return null;
  }
  const open = start + method.length + 2;
  let depth = 1;
  let at = open;
  while (at < text.length && depth > 0) {
    depth += text[at] === '(' ? 1 : text[at] === ')' ? -1 : 0;
    at += 1;
  }
  return depth === 0 ? { start, open, end: at } : null;
}

/** The argument of a method of `<+input>`; empty when it is not called. */
export function runtimeArgument(text: string, method: RuntimeMethod): string {
  const call = findCall(text, method);
  return call === null ? '' : text.slice(call.open, call.end - 1);
}

/** The text with another argument; an empty one takes the call away. Other calls stay as they are. */
export function withRuntimeArgument(text: string, method: RuntimeMethod, argument: string): string {
  const call = findCall(text, method);
  if (call !== null) {
    return argument === ''
      ? text.slice(0, call.start) + text.slice(call.end)
      : text.slice(0, call.open) + argument + text.slice(call.end - 1);
  }
  return argument === '' ? text : `${text}.${method}(${argument})`;
}
