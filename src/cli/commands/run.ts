import { Command, Option } from 'commander';
import {
  type Infrastructure,
  previewStep,
  RUN_ENGINES,
  type RunEngine,
  type RunEvent,
} from '#core';
import type { CommandContext } from '../command-context.ts';
import type { Console } from '../console.ts';
import { Failure } from '../failure.ts';
import { requireStep } from '../find-step.ts';
import { nameOf, readText } from '../input.ts';
import { fileArgument, infrastructureOption, stepOption, valuesOption } from '../options.ts';
import { readSampleValues } from '../sample-values.ts';
import { untilStopped } from '../until-stopped.ts';

interface RunOptions {
  readonly step: string;
  readonly codebase: string;
  readonly engine?: RunEngine;
  readonly infrastructure: Infrastructure | null;
  readonly values: string | null;
  readonly connectors?: string;
  readonly config?: string;
  readonly dataDir?: string;
  readonly certDir?: string;
}

function writeLine(console: Console, value: unknown): void {
  console.data(`${JSON.stringify(value)}\n`);
}

/** What the run is asked for: the step where its stage runs it, unless told otherwise. */
async function requestOf(file: string, options: RunOptions) {
  const yaml = await readText(file);
  const values = await readSampleValues(options.values);
  const { number: step } = requireStep(file, yaml, options.step);
  const { infrastructure: chosen, engine = null } = options;
  const { plan } = previewStep({ text: yaml, step, values, engine, infrastructure: chosen });
  return { yaml, step, infrastructure: plan?.infrastructure ?? 'kubernetes', engine, values };
}

/**
 * `run FILE`: builds and pushes a step on this machine. Writes each event as one line of JSON, the last
 * with the state and the digest of every reference; Ctrl-C cancels. Exit code 1 when nothing came of it.
 */
export function runCommand({ console, end }: CommandContext): Command {
  return new Command('run')
    .description('Build and push a step on this machine, with a line of JSON for each event.')
    .addArgument(fileArgument())
    .addOption(stepOption().makeOptionMandatory())
    .requiredOption('--codebase <dir>', 'folder that is built')
    .addOption(
      new Option(
        '--engine <name>',
        'the program that builds (default: the first that works)',
      ).choices(RUN_ENGINES),
    )
    .addOption(infrastructureOption())
    .addOption(valuesOption())
    .option('--connectors <file>', 'file that says where the credentials of connectors stand')
    .option('--config <file>', 'configuration (default: waybill.config.yaml of this folder)')
    .option('--data-dir <dir>', 'where the run and its log are kept')
    .option('--cert-dir <dir>', 'folder of *.crt files that the builder trusts')
    .action(async (file: string, options: RunOptions) => {
      const request = await requestOf(file, options);
      const settings = {
        codebases: [options.codebase],
        connectorsFile: options.connectors,
        configFile: options.config,
        dataDir: options.dataDir,
        certDir: options.certDir,
      };
      // Loaded here, because only this command and `serve` need the server.
      const { HttpError, runStep, StartupError } = await import('../../server/main.ts');
      const stop = new AbortController();
      void untilStopped().then(() => stop.abort());
      let last: RunEvent | null = null;
      const onEvent = (event: RunEvent) => {
        if (event.type === 'end') {
          last = event;
        } else {
          writeLine(console, event);
        }
      };
      try {
        const run = await runStep(settings, request, { onEvent, signal: stop.signal });
        writeLine(console, { ...(last ?? {}), images: run.images });
        end(run.state === 'pushed' || run.state === 'not-pushed' ? 0 : 1);
      } catch (error) {
        if (error instanceof StartupError) {
          throw new Failure(error.message);
        }
        if (!(error instanceof HttpError)) {
          throw error;
        }
        const { hint = '' } = error.details;
        console.message(`${nameOf(file)}: ${error.message} ${hint}`.trimEnd());
        end(error.status === 422 ? 1 : 2);
      }
    });
}
