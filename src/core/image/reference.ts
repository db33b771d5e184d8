import { isImageId, isRegistryHost, isRepositoryPath, MAX_REPOSITORY_LENGTH } from './grammar.ts';

/** A repository name in its full form. */
export interface RepositoryName {
  /** Registry host, such as `docker.io`. */
  readonly host: string;
  /** Path in the registry, such as `library/nginx`. */
  readonly path: string;
}

/** Why a repository name is not legal. */
export type RepositoryFault =
  | 'empty'
  | 'upper-case'
  | 'has-tag'
  | 'has-digest'
  | 'has-scheme'
  | 'too-long'
  | 'bad-host'
  | 'bad-path'
  | 'image-id';

/** The outcome of reading a repository name. */
export type RepositoryResult =
  | { readonly ok: true; readonly name: RepositoryName }
  | { readonly ok: false; readonly fault: RepositoryFault };

const DOCKER_HUB = 'docker.io';
const DOCKER_HUB_NAMES = new Set(['docker.io', 'index.docker.io', 'registry-1.docker.io']);

function looksLikeHost(component: string): boolean {
  return component === 'localhost' || /[.:]/.test(component) || component.startsWith('[');
}

function faultOf(host: string, path: string): RepositoryFault | null {
  if (path === '') {
    return 'empty';
  }
  if (path.includes('@')) {
    return 'has-digest';
  }
  if (path.includes(':')) {
    return 'has-tag';
  }
  if (path !== path.toLowerCase()) {
    return 'upper-case';
  }
  if (!isRegistryHost(host)) {
    return 'bad-host';
  }
  if (!isRepositoryPath(path)) {
    return 'bad-path';
  }
  return host.length + path.length + 1 > MAX_REPOSITORY_LENGTH ? 'too-long' : null;
}

/**
 * Reads a repository name as docker does: a first component is a host only with a dot, a colon or
 * as `localhost`; without one the host is `docker.io`, and a single component gets `library/`.
 */
export function parseRepository(text: string): RepositoryResult {
  if (/^[a-z]+:\/\//i.test(text)) {
    return { ok: false, fault: 'has-scheme' };
  }
  const slash = text.indexOf('/');
  const first = slash === -1 ? '' : text.slice(0, slash);
  const named = slash !== -1 && looksLikeHost(first);
  const host = named ? first : DOCKER_HUB;
  const path = named ? text.slice(slash + 1) : text;
  const fault = isImageId(text) ? 'image-id' : faultOf(host, path);
  if (fault !== null) {
    return { ok: false, fault };
  }
  if (!DOCKER_HUB_NAMES.has(host)) {
    return { ok: true, name: { host, path } };
  }
  return {
    ok: true,
    name: { host: DOCKER_HUB, path: path.includes('/') ? path : `library/${path}` },
  };
}

/** The full form of a repository name, such as `docker.io/library/nginx`. */
export function formatRepository(name: RepositoryName): string {
  return `${name.host}/${name.path}`;
}

/** What each fault of a repository name is called on screen. */
export const REPOSITORY_FAULTS: Readonly<Record<RepositoryFault, string>> = {
  empty: 'The image name is empty.',
  'upper-case': 'An image name holds lower case only.',
  'has-tag': 'An image name holds no tag. Move the part after the colon to Tags.',
  'has-digest': 'An image name holds no digest. A push is named by its tags.',
  'has-scheme': 'An image name starts with the host, without https://.',
  'too-long': 'An image name has at most 255 characters.',
  'bad-host': 'The registry host is not a legal host name.',
  'bad-path':
    'Each part of an image name starts and ends with a letter or digit; single dots, single or double underscores and dashes may stand between.',
  'image-id':
    'A name of 64 digits and letters from a to f reads as the id of an image. Write the user or the registry host before it.',
};
