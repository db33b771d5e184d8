/** The tags that a plugin makes of a Git reference, or why it makes none. */
export type AutoTags =
  | { readonly ok: true; readonly tags: readonly string[] }
  | { readonly ok: false; readonly why: string };

const TAG_REF = /^refs\/tags\//;
const BRANCH_REF = /^refs\/heads\//;

/** Three numbers, then a pre-release and build data; leading zeros are accepted (coreos/go-semver). */
const VERSION = /^(\d+)\.(\d+)\.(\d+)(?:-([0-9A-Za-z.-]+))?(?:\+([0-9A-Za-z.-]+))?$/;

/**
 * Whether the plugins make automatic tags for a Git reference: for every Git tag, and for the
 * repository's default branch. Source: drone-kaniko and drone-docker, `UseAutoTag` and `UseDefaultTag`.
 */
export function makesAutoTags(commitRef: string, defaultBranch: string): boolean {
  return TAG_REF.test(commitRef) || commitRef.replace(BRANCH_REF, '') === defaultBranch;
}

function versionTags(version: string): readonly string[] | null {
  const parts = VERSION.exec(version);
  if (parts === null) {
    return null;
  }
  const [, major = '', minor = '', patch = '', preRelease, build] = parts;
  if (preRelease !== undefined || build !== undefined) {
    // A version that is more than three numbers is written anew, which loses leading zeros.
    const numbers = [major, minor, patch].map((part) => part.replace(/^0+(?=\d)/, '')).join('.');
    const end = build === undefined ? '' : `+${build}`;
    return [`${numbers}${preRelease === undefined ? '' : `-${preRelease}`}${end}`];
  }
  const short = [`${major}.${minor}`, `${major}.${minor}.${patch}`];
  return Number(major) === 0 ? short : [major, ...short];
}

/**
 * The tags of a Git reference: `latest` of a branch, `1`, `1.4` and `1.4.2` of the tag `v1.4.2`. A
 * suffix goes after each with a dash, and takes the place of `latest`. Source: the plugins'
 * `DefaultTagSuffix` and its tests.
 */
export function autoTags(commitRef: string, suffix: string): AutoTags {
  if (!TAG_REF.test(commitRef)) {
    return { ok: true, tags: [suffix === '' ? 'latest' : suffix] };
  }
  const name = commitRef.replace(TAG_REF, '');
  const tags = versionTags(name.replace(/^v/, ''));
  return tags === null
    ? { ok: false, why: `The Git tag ${name} is no version of three numbers, such as v1.4.2.` }
    : { ok: true, tags: suffix === '' ? tags : tags.map((tag) => `${tag}-${suffix}`) };
}
