/** The Id and the name of a copy or of a new step. */
export interface FreshNames {
  readonly identifier: string;
  readonly name: string;
}

const IDENTIFIERS = /(?:^|[\s{,"'-])identifier["']?[ \t]*:[ \t]*["']?([A-Za-z_$][\w$]*)/g;

/** Every Id in a text, whatever it names: a step's must differ from all others of its stage. */
export function identifiersIn(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(IDENTIFIERS)].flatMap(([, identifier]) => identifier ?? []));
}

/**
 * The first Id that is free among those taken: `push`, else `push_2`, `push_3` …; the name gets the
 * same number. The copy of a copy counts on: from `push_2` beside `push` comes `push_3`.
 */
export function freshNames(wanted: FreshNames, taken: ReadonlySet<string>): FreshNames {
  if (!taken.has(wanted.identifier)) {
    return wanted;
  }
  const [, stem, number] = /^(.+)_(\d{1,4})$/.exec(wanted.identifier) ?? [];
  const isCopy = stem !== undefined && taken.has(stem);
  const identifier = isCopy ? stem : wanted.identifier;
  const suffix = isCopy ? ` ${number}` : '';
  const name =
    suffix !== '' && wanted.name.endsWith(suffix)
      ? wanted.name.slice(0, -suffix.length)
      : wanted.name;
  let next = 2;
  while (taken.has(`${identifier}_${next}`)) {
    next += 1;
  }
  return { identifier: `${identifier}_${next}`, name: name === '' ? '' : `${name} ${next}` };
}
