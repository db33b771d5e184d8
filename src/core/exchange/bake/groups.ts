/** The members of each group by its name: groups and targets. A target is the group of its matrix’s rounds. */
export type Groups = ReadonlyMap<string, readonly string[]>;

/**
 * The targets that bake builds where the command names none: those of `default`, a group or a target. Null
 * where there is neither, so that the command has to choose. Source: the bake file reference on groups.
 */
export function usualTargets(
  groups: Groups,
  targets: ReadonlySet<string>,
): ReadonlySet<string> | null {
  // A group may name itself in a circle: each name is looked at once.
  const names = new Set(['default']);
  for (const name of names) {
    for (const member of groups.get(name) ?? []) {
      names.add(member);
    }
  }
  return groups.has('default') ? new Set([...names].filter((name) => targets.has(name))) : null;
}
