import type { MapEntry } from '../model/value.ts';

/** One build of an image, however it is written elsewhere; texts may hold expressions. */
export interface ImageBuild {
  /** A name for the step; empty when the source gives none. */
  readonly name: string;
  /** Full references with their tags, in their order. */
  readonly references: readonly string[];
  /** Empty stands for the usual: the folder of the code, its `Dockerfile`, the last stage. */
  readonly context: string;
  readonly dockerfile: string;
  readonly target: string;
  readonly buildArgs: readonly MapEntry[];
  readonly labels: readonly MapEntry[];
  /** Build secrets: by id the variable, and the file, that holds each. */
  readonly variableSecrets: readonly MapEntry[];
  readonly fileSecrets: readonly MapEntry[];
  readonly cacheFrom: readonly string[];
  readonly cacheTo: string;
  /** Image that kaniko keeps layers in, with its registry; empty for none. */
  readonly remoteCache: string;
  /** Where the image goes, in the words of buildx; none stands for the registry. */
  readonly outputs: readonly string[];
  /** Settings that only a plugin flag carries, by the flag's name. */
  readonly flags: readonly MapEntry[];
}

/** A build with nothing said. */
export const EMPTY_BUILD: ImageBuild = {
  name: '',
  references: [],
  context: '',
  dockerfile: '',
  target: '',
  buildArgs: [],
  labels: [],
  variableSecrets: [],
  fileSecrets: [],
  cacheFrom: [],
  cacheTo: '',
  remoteCache: '',
  outputs: [],
  flags: [],
};

/** Something of the source that needs a person's eye: it was left out, or is carried over in part. */
export interface ImportNote {
  /** What it is about, as written in the source, such as `--ssh default`. */
  readonly subject: string;
  /** What became of it and what to do, in plain words. */
  readonly message: string;
}

/** What was read from a source: its builds, and what could not be carried over. Nothing is dropped in silence. */
export type ReadBuilds =
  | {
      readonly ok: true;
      readonly builds: readonly ImageBuild[];
      readonly notes: readonly ImportNote[];
    }
  | { readonly ok: false; readonly message: string };

/** Builds of a source that can't be read. */
export function unreadable(message: string): ReadBuilds {
  return { ok: false, message };
}
