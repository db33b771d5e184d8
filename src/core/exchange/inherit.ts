import { recordOf } from './plain.ts';

type Named = Readonly<Record<string, unknown>>;

/**
 * What a name stands for together with what it inherits, each worked out once: the parents of many levels
 * may meet in one, and a circle ends where it began.
 * @param parentsOf the names that one inherits from; later ones count more
 * @param merge puts what is inherited under what inherits it
 */
export function inheriting(
  all: Named,
  parentsOf: (own: Named) => readonly string[],
  merge: (parent: Named, own: Named) => Named,
): (name: string) => Named {
  const known = new Map<string, Named>();
  const settle = (name: string): Named => {
    const earlier = known.get(name);
    if (earlier !== undefined) {
      return earlier;
    }
    const own = recordOf(all[name]);
    known.set(name, {});
    const parents = parentsOf(own).map(settle);
    const merged = merge(parents.reduce(merge, {}), own);
    known.set(name, merged);
    return merged;
  };
  return settle;
}
