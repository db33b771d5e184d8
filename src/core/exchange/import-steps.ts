import type { StepDefinition } from '../fields/index.ts';
import { readBakeFile } from './bake/read-bake.ts';
import { buildsToSteps, type ImportedSteps } from './build-to-steps.ts';
import { readDockerCommands } from './docker/read-command.ts';
import { readPluginSteps } from './drone/read-plugin.ts';
import { readGithubWorkflow } from './github/read-workflow.ts';
import { type ReadBuilds, unreadable } from './image-build.ts';
import type { ImportSource } from './source-of.ts';

const READERS: Readonly<
  Record<ImportSource, (text: string, definitions: readonly StepDefinition[]) => ReadBuilds>
> = {
  docker: readDockerCommands,
  'github-actions': readGithubWorkflow,
  bake: readBakeFile,
  drone: readPluginSteps,
};

/** The outcome of an import: steps with notes, or why the text can't be read. */
export type ImportResult =
  | ({ readonly ok: true } & ImportedSteps)
  | { readonly ok: false; readonly message: string };

function readBuilds(
  source: ImportSource,
  text: string,
  definitions: readonly StepDefinition[],
): ReadBuilds {
  try {
    return READERS[source](text, definitions);
  } catch (failure) {
    if (failure instanceof RangeError) {
      return unreadable('The text is nested too deeply to be read.');
    }
    throw failure;
  }
}

/** Reads a text of a source into steps; what could not be carried over is said in the notes. */
export function importSteps(
  source: ImportSource,
  text: string,
  definitions: readonly StepDefinition[],
): ImportResult {
  const read = readBuilds(source, text, definitions);
  if (!read.ok) {
    return read;
  }
  const { steps, notes } = buildsToSteps(read.builds, definitions);
  // Builds that share a setting have the same to tell of it.
  const all = [...read.notes, ...notes];
  const byText = new Map(all.map((note) => [`${note.subject}\n${note.message}`, note]));
  return { ok: true, steps, notes: [...byText.values()] };
}
