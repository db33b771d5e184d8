import type { Codebase, ContextSize } from '#core';
import { ask } from '../http/client.ts';
import { RefusedRequest } from '../http/errors.ts';
import type { OpenFolder } from './open-folder.ts';

/** A place where Dockerfiles are found: a codebase of the server, or a folder of this device. */
export interface Place {
  readonly id: string;
  readonly name: string;
  /** Text of a Dockerfile; null when there is none. Throws when it can't be asked for. */
  readonly read: (path: string, signal: AbortSignal) => Promise<string | null>;
  readonly measure: (
    context: string,
    dockerfile: string,
    signal: AbortSignal,
  ) => Promise<ContextSize | null>;
  readonly list: () => Promise<readonly string[]>;
}

/** The place to look in: an open folder goes before a codebase; null with neither. */
export function placeOf(folder: OpenFolder | null, codebase: Codebase | null): Place | null {
  if (folder !== null) {
    return { ...folder, list: folder.dockerfiles };
  }
  if (codebase === null) {
    return null;
  }
  const { id, name, dockerfiles } = codebase;
  const params = { id };
  return {
    id,
    name,
    list: () => Promise.resolve(dockerfiles),
    read: async (path, signal) => {
      try {
        return (await ask('dockerfile', { params, query: { path }, signal })).text;
      } catch (failure) {
        if (failure instanceof RefusedRequest && failure.code === 'dockerfile-missing') {
          return null;
        }
        throw failure;
      }
    },
    measure: (path, dockerfile, signal) =>
      ask('buildContext', { params, query: { path, dockerfile }, signal }),
  };
}
