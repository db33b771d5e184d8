import { Argument, Option } from 'commander';
import { ENGINES, INFRASTRUCTURES } from '#core';

/** `FILE`, where `-` is standard input. */
export function fileArgument(): Argument {
  return new Argument('<file>', 'YAML file, or - for standard input');
}

/** `--format`, the first name being the default. */
export function formatOption(...formats: readonly [string, ...string[]]): Option {
  return new Option('--format <format>', 'how the data is written')
    .choices(formats)
    .default(formats[0]);
}

/** `--step`, for the commands that work on one step. */
export function stepOption(): Option {
  return new Option('--step <id>', 'Id of the step, or #N for the N-th step of the file');
}

/** `--values`, the sample values of expressions. */
export function valuesOption(): Option {
  return new Option(
    '--values <file>',
    'sample values: a YAML or JSON map from expression path to value',
  ).default(null);
}

/** `--infrastructure`; null takes what the stage of each step says. */
export function infrastructureOption(): Option {
  return new Option(
    '--infrastructure <name>',
    'where the steps run, instead of what their stages say',
  )
    .choices(INFRASTRUCTURES)
    .default(null);
}

/** `--engine`. */
export function engineOption(): Option {
  return new Option('--engine <name>', 'the program that builds').choices(ENGINES);
}

/** Gathers an option that may be given several times. */
export function gather(value: string, previous: readonly string[]): readonly string[] {
  return [...previous, value];
}
