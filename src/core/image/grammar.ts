/** Patterns of image references, from the distribution project's reference grammar. */

const COMPONENT = '[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*';
const DOMAIN_LABEL = '(?:[A-Za-z0-9]|[A-Za-z0-9][A-Za-z0-9-]*[A-Za-z0-9])';

const TAG = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$/;
const PATH = new RegExp(`^${COMPONENT}(?:/${COMPONENT})*$`);
const DOMAIN = new RegExp(
  `^(?:${DOMAIN_LABEL}(?:\\.${DOMAIN_LABEL})*|\\[[0-9a-fA-F:.]+\\])(?::[0-9]+)?$`,
);
const IMAGE_ID = /^[a-f0-9]{64}$/;

/** Longest repository name, host included, that every registry release accepts. */
export const MAX_REPOSITORY_LENGTH = 255;

/** Whether `text` is a legal tag: 1 to 128 characters, no `+`, no slash, no colon. */
export function isTag(text: string): boolean {
  return TAG.test(text);
}

/** Whether `text` is a legal registry host, with or without a port. */
export function isRegistryHost(text: string): boolean {
  return DOMAIN.test(text);
}

/** Whether `text` is a legal repository path: lower-case components between slashes. */
export function isRepositoryPath(text: string): boolean {
  return PATH.test(text);
}

/** Whether a whole name reads as the id of an image, which docker refuses as a name. */
export function isImageId(text: string): boolean {
  return IMAGE_ID.test(text);
}
