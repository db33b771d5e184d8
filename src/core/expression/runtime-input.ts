/** What a runtime input asks for; see `<+input>` in the product's documentation. */
export interface RuntimeInput {
  readonly defaultValue: string | null;
  readonly allowedValues: readonly string[] | null;
  readonly regex: string | null;
  /** True when it is asked while the pipeline runs. */
  readonly duringRun: boolean;
}

interface Call {
  readonly name: string;
  readonly argument: string;
}

function readCalls(text: string): readonly Call[] | null {
  const calls: Call[] = [];
  let at = 0;
  while (at < text.length) {
    const name = /^\.([a-zA-Z]+)\(/.exec(text.slice(at));
    if (!name?.[1]) {
      return null;
    }
    const open = at + name[0].length;
    let depth = 1;
    let end = open;
    for (; end < text.length && depth > 0; end += 1) {
      const char = text.charAt(end);
      depth += char === '(' ? 1 : char === ')' ? -1 : 0;
    }
    if (depth > 0) {
      return null;
    }
    calls.push({ name: name[1], argument: text.slice(open, end - 1) });
    at = end;
  }
  return calls;
}

/** Reads `<+input>` with its methods; null for any other text. */
export function parseRuntimeInput(text: string): RuntimeInput | null {
  if (!text.startsWith('<+input>')) {
    return null;
  }
  const calls = readCalls(text.slice('<+input>'.length));
  if (calls === null) {
    return null;
  }
  const argument = (name: string) => calls.find((call) => call.name === name)?.argument ?? null;
  const allowed =
    argument('allowedValues') ?? argument('selectOneFrom') ?? argument('selectManyFrom');
  return {
    defaultValue: argument('default'),
    allowedValues: allowed === null ? null : allowed.split(',').map((value) => value.trim()),
    regex: argument('regex'),
    duringRun: calls.some((call) => call.name === 'executionInput'),
  };
}
