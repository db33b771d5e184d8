/** Where a build can come from, one way to read each. */
export const IMPORT_SOURCES = ['docker', 'github-actions', 'bake', 'drone'] as const;

/** One of them: shell commands, a workflow, a bake or Compose file, plugin steps. */
export type ImportSource = (typeof IMPORT_SOURCES)[number];

/** A build command of docker or a program of its kind; a dozen options before it are more than there are. */
const BUILD_COMMAND =
  /(?:^|[\s;&|("'@])(?:docker|podman|buildah|nerdctl)\s+(?:-[^\s]+\s+(?:[^-\s]\S*\s+)??){0,12}(?:(?:buildx|image|builder)\s+(?:-[^\s]+\s+(?:[^-\s]\S*\s+)??){0,12})?(?:build|bud|b)\b/;

/** Marks of each source, all of which have to be there; the surest first. */
const MARKS: readonly (readonly [source: ImportSource, ...marks: readonly RegExp[]])[] = [
  ['github-actions', /\buses\s*:\s*['"]?docker\/(?:build-push|metadata)-action\b/],
  [
    'drone',
    /\bimage\s*:\s*['"]?(?:[\w.-]+\/)?(?:(?:plugins|woodpeckerci|woodpecker-plugins)\/[\w-]+|[\w.-]+\/drone-(?:docker|kaniko|buildx))/,
  ],
  ['bake', /^\s*(?:target|group)\s+"[^"]*"\s*\{|"target"\s*:\s*\{/m],
  // Services that are only pulled are no build.
  ['bake', /^services[ \t]*:/m, /^[ \t]+build[ \t]*:/m],
  ['docker', /^[ \t-]*image[ \t]*:[ \t]*['"]?\S{0,200}kaniko\S{0,60}\/executor\b/m],
  ['docker', /(?:^|[\s;&|(])(?:\S{0,200}kaniko\S{0,60}\/)?executor(?:[:@]\S+)?\s+-/],
  ['github-actions', /^jobs[ \t]*:/m, /^[ \t]+runs-on[ \t]*:/m, BUILD_COMMAND],
  ['docker', BUILD_COMMAND],
];

/** The source that a text looks like; null when it is none of them. */
export function sourceOf(text: string): ImportSource | null {
  return MARKS.find(([, ...marks]) => marks.every((mark) => mark.test(text)))?.[0] ?? null;
}
