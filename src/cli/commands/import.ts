import { Argument, Command } from 'commander';
import { IMPORT_SOURCES, type ImportSource, importSteps, STEP_DEFINITIONS } from '#core';
import type { CommandContext } from '../command-context.ts';
import { writeJson } from '../console.ts';
import { readText, STANDARD_INPUT } from '../input.ts';
import { formatOption } from '../options.ts';

interface ImportOptions {
  readonly format: 'yaml' | 'json';
}

/**
 * `import SOURCE INPUT`: the steps that stand for the builds of a `docker build` command line, a GitHub
 * Actions workflow, a bake or Compose file, or Drone's plugin steps. Several steps are several documents.
 */
export function importCommand({ console, end }: CommandContext): Command {
  return new Command('import')
    .description('Make steps of docker commands, GitHub Actions, bake files or Drone plugins.')
    .addArgument(new Argument('<source>', 'where the build comes from').choices(IMPORT_SOURCES))
    .argument('<input>', 'the command for docker, a file for the others; - for standard input')
    .addOption(formatOption('yaml', 'json'))
    .action(async (source: ImportSource, input: string, options: ImportOptions) => {
      const isText = source === 'docker' && input !== STANDARD_INPUT;
      const text = isText ? input : await readText(input);
      const result = importSteps(source, text, STEP_DEFINITIONS);
      if (!result.ok) {
        console.message(result.message);
        end(1);
        return;
      }
      if (options.format === 'json') {
        writeJson(console, { steps: result.steps, notes: result.notes });
      } else {
        console.data(result.steps.map((step) => step.text).join('---\n'));
      }
      for (const { subject, message } of result.notes) {
        console.message(`${subject}: ${message}`);
      }
      end(result.steps.length === 0 ? 1 : 0);
    });
}
