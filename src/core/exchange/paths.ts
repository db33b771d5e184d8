/** The names of a path, without `.` and with `..` taken back where something stands before it. */
function namesOf(path: string): readonly string[] {
  const names: string[] = [];
  for (const name of path.split('/')) {
    if (name === '..' && names.length > 0 && names.at(-1) !== '..') {
      names.pop();
    } else if (name !== '' && name !== '.') {
      names.push(name);
    }
  }
  return names;
}

/** Whether a build context is no folder of the codebase: an address, another image or target, standard input. */
export function isElsewhere(context: string): boolean {
  return /^(?:[a-z][a-z-]*:\/\/|git@|github\.com\/|target:|-$)/.test(context);
}

/** A path of the codebase as it is reached from a folder of the codebase; absolute ones stay. */
export function relativePath(folder: string, path: string): string {
  if (path.startsWith('/')) {
    return path;
  }
  const from = namesOf(folder);
  const to = namesOf(path);
  const shared = from.findIndex((name, index) => name !== to[index]);
  const same = shared === -1 ? from.length : shared;
  return [...from.slice(same).map(() => '..'), ...to.slice(same)].join('/') || '.';
}

/** The path in the codebase of what is reached by `path` from a folder; absolute ones stay. */
export function pathFrom(folder: string, path: string): string {
  return path.startsWith('/') ? path : namesOf(`${folder}/${path}`).join('/');
}
