/** Where a build can come from, one way to read each. */
export const IMPORT_SOURCES = ['docker', 'github-actions', 'bake', 'drone'] as const;

/** One of them: shell commands, a workflow, a bake or Compose file, plugin steps. */
export type ImportSource = (typeof IMPORT_SOURCES)[number];

/** Marks of each source, the surest first. */
const MARKS: readonly (readonly [source: ImportSource, mark: RegExp])[] = [
  ['github-actions', /\buses\s*:\s*['"]?docker\/(?:build-push|metadata)-action\b/],
  ['drone', /\bimage\s*:\s*['"]?(?:[\w.-]+\/)?plugins\/[\w-]+/],
  ['bake', /^\s*(?:target|group)\s+"[^"]*"\s*\{|"target"\s*:\s*\{|^services\s*:/m],
  [
    'docker',
    /(?:^|[\s;&|(])(?:docker|podman|buildah|nerdctl)\s+(?:(?:buildx|image|builder)\s+)?(?:build|bud|b)\b/,
  ],
];

/** The source that a text looks like; null when it is none of them. */
export function sourceOf(text: string): ImportSource | null {
  return MARKS.find(([, mark]) => mark.test(text))?.[0] ?? null;
}
