import type { StepDefinition } from '../fields/index.ts';
import { readBakeFile } from './bake/read-bake.ts';
import { buildsToSteps, type ImportedSteps } from './build-to-steps.ts';
import { readDockerCommands } from './docker/read-command.ts';
import { readPluginSteps } from './drone/read-plugin.ts';
import { readGithubWorkflow } from './github/read-workflow.ts';
import type { ReadBuilds } from './image-build.ts';

/** Where a build can come from, one way to read each. */
export const IMPORT_SOURCES = ['docker', 'github-actions', 'bake', 'drone'] as const;

/** One of them: shell commands, a workflow, a bake or Compose file, plugin steps. */
export type ImportSource = (typeof IMPORT_SOURCES)[number];

const READERS: Readonly<
  Record<ImportSource, (text: string, definitions: readonly StepDefinition[]) => ReadBuilds>
> = {
  docker: readDockerCommands,
  'github-actions': readGithubWorkflow,
  bake: readBakeFile,
  drone: readPluginSteps,
};

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

/** The outcome of an import: steps with notes, or why the text can't be read. */
export type ImportResult =
  | ({ readonly ok: true } & ImportedSteps)
  | { readonly ok: false; readonly message: string };

/** Reads a text of a source into steps; what could not be carried over is said in the notes. */
export function importSteps(
  source: ImportSource,
  text: string,
  definitions: readonly StepDefinition[],
): ImportResult {
  const read = READERS[source](text, definitions);
  if (!read.ok) {
    return read;
  }
  const { steps, notes } = buildsToSteps(read.builds, definitions);
  return { ok: true, steps, notes: [...read.notes, ...notes] };
}
