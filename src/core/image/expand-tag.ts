const NUMBER = '(?:0|[1-9]\\d*)';
const IDENTIFIER = '[0-9A-Za-z-]+';
const PRE_RELEASE = `(?:${NUMBER}|\\d*[A-Za-z-][0-9A-Za-z-]*)`;

/** What golang.org/x/mod/semver takes for a version; fewer than three numbers stand alone. */
const VERSION = new RegExp(
  `^v(${NUMBER})(?:\\.(${NUMBER})(?:\\.(${NUMBER})` +
    `(-${PRE_RELEASE}(?:\\.${PRE_RELEASE})*)?(\\+${IDENTIFIER}(?:\\.${IDENTIFIER})*)?)?)?$`,
);

/**
 * The tags that the kaniko plugins push for one tag with PLUGIN_EXPAND_TAG: `1`, `1.4` and `1.4.2`
 * for `1.4.2`. A pre-release stands alone; what is no version stays as it is. Source: drone-kaniko,
 * `expandTags` and its tests.
 */
export function expandTag(tag: string): readonly string[] {
  const dashed = tag.replaceAll('_', '-');
  const parts = VERSION.exec(dashed.startsWith('v') ? dashed : `v${dashed}`);
  if (parts === null) {
    return [tag];
  }
  const [, major = '', minor = '0', patch = '0', preRelease = '', build = ''] = parts;
  const whole = `${major}.${minor}.${patch}`;
  return preRelease === ''
    ? [`${major}${build}`, `${major}.${minor}${build}`, `${whole}${build}`]
    : [`${whole}${preRelease}${build}`];
}
