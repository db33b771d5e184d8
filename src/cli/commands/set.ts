import { writeFile } from 'node:fs/promises';
import { Command } from 'commander';
import type { StepOutline } from '#core';
import { requestedChanges, type SetRequest } from '../changes.ts';
import type { CommandContext } from '../command-context.ts';
import { applyChange } from '../edit.ts';
import { Failure } from '../failure.ts';
import { requireStep } from '../find-step.ts';
import { nameOf, readText, reasonOf, STANDARD_INPUT } from '../input.ts';
import { fileArgument, gather, stepOption } from '../options.ts';

interface SetOptions extends Omit<SetRequest, 'assignments'> {
  readonly step: string;
  readonly inPlace?: true;
}

/**
 * `set FILE --step ID KEY=VALUE…`: the text with changed fields and every other byte as it was. Keys are
 * taken away first, then set, then list items are added, then removed. A change that the text does not
 * allow ends everything: nothing is written, the reason is told, the exit code is 1.
 */
export function setCommand({ console, end }: CommandContext): Command {
  return new Command('set')
    .description('Change fields of a step; every other byte of the file stays.')
    .addArgument(fileArgument())
    .argument('[assignments...]', 'KEY=VALUE, such as spec.region=eu-west-1')
    .addOption(stepOption().makeOptionMandatory())
    .option('--unset <key>', 'take a key away', gather, [])
    .option('--add <list=item>', 'append an item to a list', gather, [])
    .option('--remove <list=item>', 'remove an item from a list', gather, [])
    .option('--in-place', 'write the file instead of standard output')
    .action(async (file: string, assignments: readonly string[], options: SetOptions) => {
      if (options.inPlace && file === STANDARD_INPUT) {
        throw new Failure('--in-place needs a file: standard input can not be written.');
      }
      const request = { ...options, assignments };
      const before = await readText(file);
      let place: StepOutline | null = requireStep(file, before, options.step).outline;
      let text = before;
      for (const change of requestedChanges(request)) {
        if (place === null) {
          throw new Failure(`${change.key}: the new type made this no Build and Push step.`);
        }
        const result = applyChange(text, place, change);
        if (!result.ok) {
          console.message(`${nameOf(file)}:${result.message}`);
          end(1);
          return;
        }
        ({ text, place } = result);
      }
      if (!options.inPlace) {
        console.data(text);
      } else if (text !== before) {
        await writeFile(file, text).catch((error: unknown) => {
          throw new Failure(`${file} can't be written: ${reasonOf(error)}.`);
        });
      }
    });
}
