import { Command } from 'commander';
import {
  type Infrastructure,
  type ReferenceSettings,
  referenceChanges,
  STEP_DEFINITIONS,
  textReferences,
} from '#core';
import type { CommandContext } from '../command-context.ts';
import { writeJson } from '../console.ts';
import { Failure } from '../failure.ts';
import { requireStep, stepsOf } from '../find-step.ts';
import { changeLines, changeRow } from '../format/reference-change.ts';
import { type ReferenceRow, referenceRow } from '../format/reference-row.ts';
import { nameOf, readText, STANDARD_INPUT } from '../input.ts';
import {
  fileArgument,
  formatOption,
  infrastructureOption,
  stepOption,
  valuesOption,
} from '../options.ts';
import { readSampleValues } from '../sample-values.ts';
import { tellSyntax } from '../tell-syntax.ts';

interface RefsOptions {
  readonly format: 'text' | 'json';
  readonly step?: string;
  readonly values: string | null;
  readonly infrastructure: Infrastructure | null;
  readonly diff?: boolean;
}

function lineOf(row: ReferenceRow): string {
  const open = row.unresolved.length > 0 ? `no sample value for ${row.unresolved.join(', ')}` : '';
  const result = row.reference ?? (open || row.problems.join(', '));
  return [row.step ?? '(no Id)', row.role ?? 'image', row.tag, result].join('\t');
}

/** `refs FILE`: every image reference that the steps push or read; `refs --diff OLD NEW`: what changes. */
export function refsCommand(context: CommandContext): Command {
  return new Command('refs')
    .description('List the image references of the steps, expressions resolved from sample values.')
    .addArgument(fileArgument())
    .argument('[newer]', 'the file after the change, with --diff')
    .option('--diff', 'tell the references that change from the first file to the second')
    .addOption(stepOption())
    .addOption(valuesOption())
    .addOption(infrastructureOption())
    .addOption(formatOption('text', 'json'))
    .action(async (file: string, newer: string | undefined, options: RefsOptions) => {
      if ((options.diff === true) !== (newer !== undefined)) {
        throw new Failure('--diff needs two files, OLD and NEW; without it refs takes one.');
      }
      const settings = {
        values: await readSampleValues(options.values),
        infrastructure: options.infrastructure,
      };
      if (newer === undefined) {
        await listReferences(context, file, options, settings);
      } else if (options.step !== undefined) {
        throw new Failure('--diff compares all steps: leave --step out.');
      } else {
        await tellChanges(context, file, newer, options, settings);
      }
    });
}

async function listReferences(
  { console, end }: CommandContext,
  file: string,
  options: RefsOptions,
  settings: ReferenceSettings,
): Promise<void> {
  const text = await readText(file);
  const steps =
    options.step === undefined ? stepsOf(text) : [requireStep(file, text, options.step)];
  const references = textReferences({ text, ...settings });
  const rows = steps.flatMap(({ outline, index }) =>
    (references[index] ?? []).map((reference) => referenceRow(outline.identifier, reference)),
  );
  if (options.format === 'json') {
    writeJson(console, rows);
  } else {
    console.data(rows.map((row) => `${lineOf(row)}\n`).join(''));
  }
  if (steps.length === 0) {
    console.message(`${nameOf(file)} holds no Build and Push step.`);
  }
  const isBroken = tellSyntax(console, file, text);
  const illegal = rows.some((row) => row.reference === null && row.unresolved.length === 0);
  end(illegal || isBroken ? 1 : 0);
}

async function tellChanges(
  { console, end }: CommandContext,
  file: string,
  newer: string,
  options: RefsOptions,
  settings: ReferenceSettings,
): Promise<void> {
  if (file === STANDARD_INPUT && newer === STANDARD_INPUT) {
    throw new Failure('Standard input can be one of the two files only.');
  }
  const [before, after] = [await readText(file), await readText(newer)];
  const changes = referenceChanges(before, after, STEP_DEFINITIONS, settings);
  if (options.format === 'json') {
    writeJson(console, changes.map(changeRow));
  } else {
    console.data(changes.map(changeLines).join(''));
  }
  const isOldBroken = tellSyntax(console, file, before);
  const isBroken = tellSyntax(console, newer, after) || isOldBroken;
  if (changes.length === 0 && !isBroken) {
    console.message('No reference changes.');
  }
  end(isBroken ? 1 : 0);
}
