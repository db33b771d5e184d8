import { Command } from 'commander';
import type { Infrastructure } from '#core';
import { checkFile } from '../check-file.ts';
import type { CommandContext } from '../command-context.ts';
import { type ConfigChoice, configFinder } from '../config.ts';
import { writeJson } from '../console.ts';
import { Failure } from '../failure.ts';
import type { FileProblem } from '../file-problem.ts';
import { fixFile } from '../fix-file.ts';
import { problemsText, summaryOf } from '../format/problems-text.ts';
import { sarifLog } from '../format/sarif.ts';
import { eachOnce, STANDARD_INPUT } from '../input.ts';
import { formatOption, infrastructureOption, valuesOption } from '../options.ts';
import { readSampleValues } from '../sample-values.ts';

interface CheckOptions {
  readonly infrastructure: Infrastructure | null;
  readonly values: string | null;
  readonly format: 'text' | 'json' | 'sarif';
  readonly fix?: true;
  readonly config?: ConfigChoice;
}

/** `check FILE…`: every problem of the files; one that can't be read does not hide those of the others. */
export function checkCommand({ console, end }: CommandContext): Command {
  return new Command('check')
    .description('Find what is wrong or risky in the Build and Push steps of files.')
    .argument('<files...>', 'YAML files, or - for standard input')
    .addOption(infrastructureOption())
    .addOption(valuesOption())
    .addOption(formatOption('text', 'json', 'sarif'))
    .option('--config <file>', 'the configuration, instead of the nearest waybill.config.yaml')
    .option('--no-config', 'check without a configuration')
    .option('--fix', 'first apply the fixes that can not change what a correct build does')
    .action(async (given: readonly string[], options: CheckOptions) => {
      const files = eachOnce(given);
      if (options.fix && files.includes(STANDARD_INPUT)) {
        throw new Failure('--fix needs files: standard input can not be written.');
      }
      const { infrastructure } = options;
      const values = await readSampleValues(options.values);
      const configOf = configFinder(options.config);
      const told = new Set<readonly FileProblem[]>();
      const problems: FileProblem[] = [];
      let read = 0;
      for (const file of files) {
        try {
          const { config, problems: mistakes } = await configOf(file);
          if (!told.has(mistakes)) {
            told.add(mistakes);
            problems.push(...mistakes);
          }
          const settings = { infrastructure, values, config };
          if (options.fix) {
            const fixed = await fixFile(file, settings);
            if (fixed > 0) {
              console.message(`${file}: ${fixed} fixed`);
            }
          }
          problems.push(...(await checkFile(file, settings, (line) => console.message(line))));
          read += 1;
        } catch (error) {
          if (!(error instanceof Failure)) {
            throw error;
          }
          console.message(error.message);
        }
      }
      switch (options.format) {
        case 'json':
          writeJson(console, problems);
          break;
        case 'sarif':
          writeJson(console, sarifLog(problems));
          break;
        case 'text':
          console.data(problemsText(problems));
          console.message(summaryOf(problems, read));
          break;
        default:
          options.format satisfies never;
      }
      const errors = problems.some(({ severity }) => severity === 'error');
      end(read < files.length ? 2 : errors ? 1 : 0);
    });
}
