import { writeFile } from 'node:fs/promises';
import { Command, Option } from 'commander';
import {
  applyEdits,
  convertStep,
  definitionOf,
  indexLines,
  parseStep,
  STEP_DEFINITIONS,
  type StepDefinition,
} from '#core';
import type { CommandContext } from '../command-context.ts';
import { Failure } from '../failure.ts';
import { requireStep } from '../find-step.ts';
import { nameOf, readText, reasonOf, STANDARD_INPUT } from '../input.ts';
import { fileArgument, stepOption } from '../options.ts';

interface ConvertOptions {
  readonly step: string;
  readonly to: string;
  readonly inPlace?: true;
}

/** The step type that a person means: its name, or what tells it from the others, such as `gar`. */
function wantedType(text: string): StepDefinition {
  const wanted = text.toLowerCase();
  const found = STEP_DEFINITIONS.find(({ type, code, plugin = '' }) =>
    [type, type.replace('BuildAndPush', ''), code, plugin].some(
      (name) => name.toLowerCase() === wanted,
    ),
  );
  if (!found) {
    const types = STEP_DEFINITIONS.map(({ type }) => type).join(', ');
    throw new Failure(`${text} is no step type. The step types are ${types}.`);
  }
  return found;
}

/**
 * `convert FILE --step ID --to TYPE`: the text with the step as one of another type. What could not be
 * carried over is told on standard error; comments, and what both types have, stay as they are.
 */
export function convertCommand({ console, end }: CommandContext): Command {
  return new Command('convert')
    .description('Give a step another type, and tell what could not be carried over.')
    .addArgument(fileArgument())
    .addOption(stepOption().makeOptionMandatory())
    .addOption(
      new Option('--to <type>', 'the new step type, such as BuildAndPushGAR').makeOptionMandatory(),
    )
    .option('--in-place', 'write the file instead of standard output')
    .action(async (file: string, options: ConvertOptions) => {
      if (options.inPlace && file === STANDARD_INPUT) {
        throw new Failure('--in-place needs a file: standard input can not be written.');
      }
      const to = wantedType(options.to);
      const text = await readText(file);
      const { outline } = requireStep(file, text, options.step);
      const from = definitionOf(outline.type);
      if (from === null) {
        throw new Failure(`${outline.type} is no step type that can be converted.`);
      }
      const { result, notes } = convertStep(text, parseStep(text, outline), from, to);
      if (!result.ok) {
        const { range, message } = result.lock;
        const at = range && indexLines(text).positionAt(range.start);
        console.message(`${nameOf(file)}:${at ? `${at.line}:${at.column}:` : ''} ${message}`);
        end(1);
        return;
      }
      const converted = applyEdits(text, result.edits);
      if (!options.inPlace) {
        console.data(converted);
      } else if (converted !== text) {
        await writeFile(file, converted).catch((error: unknown) => {
          throw new Failure(`${file} can't be written: ${reasonOf(error)}.`);
        });
      }
      for (const { subject, message } of notes) {
        console.message(`${nameOf(file)}: ${subject}: ${message}`);
      }
    });
}
