import { Command } from 'commander';
import { stepReferences } from '#core';
import type { CommandContext } from '../command-context.ts';
import { writeJson } from '../console.ts';
import { requireStep, stepsOf } from '../find-step.ts';
import { type ReferenceRow, referenceRow } from '../format/reference-row.ts';
import { nameOf, readText } from '../input.ts';
import { fileArgument, formatOption, stepOption, valuesOption } from '../options.ts';
import { readSampleValues } from '../sample-values.ts';

interface RefsOptions {
  readonly format: 'text' | 'json';
  readonly step?: string;
  readonly values: string | null;
}

function lineOf(row: ReferenceRow): string {
  const open = row.unresolved.length > 0 ? `no sample value for ${row.unresolved.join(', ')}` : '';
  const result = row.reference ?? (open || row.problems.join(', '));
  return [row.step ?? '(no Id)', row.role ?? 'image', row.tag, result].join('\t');
}

/** `refs FILE`: every image reference that the steps push or read. */
export function refsCommand({ console, end }: CommandContext): Command {
  return new Command('refs')
    .description('List the image references of the steps, expressions resolved from sample values.')
    .addArgument(fileArgument())
    .addOption(stepOption())
    .addOption(valuesOption())
    .addOption(formatOption('text', 'json'))
    .action(async (file: string, options: RefsOptions) => {
      const text = await readText(file);
      const values = await readSampleValues(options.values);
      const steps =
        options.step === undefined ? stepsOf(text) : [requireStep(file, text, options.step)];
      const rows = steps.flatMap(({ outline, number }) =>
        stepReferences({ text, step: number, values }).map((reference) =>
          referenceRow(outline.identifier, reference),
        ),
      );
      if (options.format === 'json') {
        writeJson(console, rows);
      } else {
        console.data(rows.map((row) => `${lineOf(row)}\n`).join(''));
      }
      if (steps.length === 0) {
        console.message(`${nameOf(file)} holds no Build and Push step.`);
      }
      const illegal = rows.some((row) => row.reference === null && row.unresolved.length === 0);
      end(illegal ? 1 : 0);
    });
}
