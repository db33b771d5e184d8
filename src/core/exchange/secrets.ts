import type { MapEntry } from '../model/value.ts';
import type { ImageBuild, ImportNote } from './image-build.ts';

/** Where a build secret comes from. */
export interface SecretSource {
  readonly kind: 'variableSecrets' | 'fileSecrets';
  readonly entry: MapEntry;
}

/** The source of a secret by its parts; null for one without an id. */
export function secretSource(parts: Readonly<Record<string, string>>): SecretSource | null {
  const { id = '', env = '', src = parts.source ?? '', type = '' } = parts;
  if (id === '') {
    return null;
  }
  // An id alone names a variable, or with the type of a file a file.
  const isFile = src !== '' || (env === '' && type === 'file');
  return isFile
    ? { kind: 'fileSecrets', entry: { name: id, value: (src || id).replace(/^\.\/(?=.)/, '') } }
    : { kind: 'variableSecrets', entry: { name: id, value: env || id } };
}

/** Reads `id=ID,env=NAME` or `id=ID,src=PATH`, as docker's option takes it; null where it says no id. */
export function readSecret(text: string): SecretSource | null {
  const parts = text.split(',').map((part) => {
    const at = part.indexOf('=');
    return at === -1 ? ([part, ''] as const) : ([part.slice(0, at), part.slice(at + 1)] as const);
  });
  return secretSource(Object.fromEntries(parts.map(([name, value]) => [name.trim(), value])));
}

/** The build with one more secret; the last one of an id counts. */
export function withSecret<Build extends Pick<ImageBuild, 'variableSecrets' | 'fileSecrets'>>(
  build: Build,
  { kind, entry }: SecretSource,
): Build {
  const others = (entries: readonly MapEntry[]) =>
    entries.filter(({ name }) => name !== entry.name);
  const variableSecrets = others(build.variableSecrets);
  const fileSecrets = others(build.fileSecrets);
  const lists = { variableSecrets, fileSecrets };
  return { ...build, ...lists, [kind]: [...lists[kind], entry] };
}

/** What has to be told of the secrets of a build: where each has to be at hand, and what mounts none. */
export function secretNotes(build: ImageBuild): readonly ImportNote[] {
  const { variableSecrets, fileSecrets } = build;
  const isOutside = (path: string) => /^(?:[/~$]|\.\.(?:\/|$))/.test(path);
  return [
    ...variableSecrets.map(({ name, value }) => ({
      subject: `the build secret ${name}`,
      message: `Its value comes from the variable ${value}. Set that in the stage, to a secret of the product; kaniko on Kubernetes mounts no build secrets.`,
    })),
    ...fileSecrets.map(({ name, value }) => ({
      subject: `the build secret ${name}`,
      message: `Its value comes from the file ${value}, which has to be in the ${isOutside(value) ? 'workspace: this path is outside of it' : 'codebase'}; kaniko on Kubernetes mounts no build secrets.`,
    })),
  ];
}
