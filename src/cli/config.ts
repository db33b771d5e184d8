import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { CONFIG_FILE, type Config, NO_CONFIG, readOwnConfig } from '#core';
import { type FileProblem, fileProblems } from './file-problem.ts';
import { readText, STANDARD_INPUT } from './input.ts';

/** `--config FILE`, `--no-config`, or neither: the nearest file above what is checked. */
export type ConfigChoice = string | false | undefined;

/** A configuration in force, with the mistakes in it. */
export interface FileConfig {
  readonly config: Config;
  readonly problems: readonly FileProblem[];
}

const NONE: FileConfig = { config: NO_CONFIG, problems: [] };

/** The configuration of a folder: the file in it, or in the nearest folder above that has one. */
function nearestConfig(folder: string): string | null {
  const file = join(folder, CONFIG_FILE);
  const above = dirname(folder);
  if (existsSync(file)) {
    return file;
  }
  return above === folder ? null : nearestConfig(above);
}

async function readConfigFile(file: string): Promise<FileConfig> {
  const text = await readText(file);
  const { config, problems } = readOwnConfig(text);
  return { config, problems: fileProblems(file, text, problems) };
}

/**
 * Finds the configuration of each file; each configuration is read once.
 * @throws Failure when a configuration can't be read
 */
export function configFinder(choice: ConfigChoice): (file: string) => Promise<FileConfig> {
  const known = new Map<string, Promise<FileConfig>>();
  return async (file) => {
    if (choice === false) {
      return NONE;
    }
    const folder = file === STANDARD_INPUT ? process.cwd() : dirname(resolve(file));
    const path = choice ?? nearestConfig(folder);
    if (path === null) {
      return NONE;
    }
    const read = known.get(path) ?? readConfigFile(path);
    known.set(path, read);
    return read;
  };
}
