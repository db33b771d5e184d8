import { Command, Option } from 'commander';
import { definitionOf, fileSchema, STEP_DEFINITIONS, stepFileSchema } from '#core';
import type { CommandContext } from '../command-context.ts';
import { writeJson } from '../console.ts';

/** `schema [--type T]`: the JSON Schema of the steps, for editors that know YAML. */
export function schemaCommand({ console }: CommandContext): Command {
  return new Command('schema')
    .description('Print the JSON Schema (draft 7) of files with Build and Push steps.')
    .addOption(
      new Option('--type <type>', 'only the mapping of one step type').choices(
        STEP_DEFINITIONS.map(({ type }) => type),
      ),
    )
    .addHelpText(
      'after',
      '\nAn editor takes it from the first line of a file:' +
        '\n  # yaml-language-server: $schema=steps.schema.json',
    )
    .action(({ type }: { readonly type?: string }) => {
      const definition = type === undefined ? null : definitionOf(type);
      writeJson(
        console,
        definition === null ? fileSchema(STEP_DEFINITIONS) : stepFileSchema(definition),
      );
    });
}
