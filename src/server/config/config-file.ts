import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { CONFIG_FILE, type Config, indexLines, NO_CONFIG, readOwnConfig } from '#core';
import { StartupError } from '../startup-error.ts';

/** The configuration that a server gives to the editor and holds runs to. */
export interface ServerConfig {
  /** The file as it was read when the server started; null without one. */
  readonly text: string | null;
  readonly config: Config;
}

/**
 * Reads a configuration file; without a name, the `waybill.config.yaml` of the working folder if it
 * is there.
 * @throws StartupError that names the file, and the line of the first mistake in it
 */
export async function openConfig(named: string | null): Promise<ServerConfig> {
  const file = named ?? resolve(CONFIG_FILE);
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (named === null && (error as { code?: unknown }).code === 'ENOENT') {
      return null;
    }
    throw new StartupError(`The configuration ${file} can not be read.`);
  });
  if (text === null) {
    return { text, config: NO_CONFIG };
  }
  const { config, problems } = readOwnConfig(text);
  const [first] = problems;
  if (first) {
    const { line } = indexLines(text).positionAt(first.range.start);
    throw new StartupError(`The configuration ${file} is wrong on line ${line}: ${first.message}`);
  }
  return { text, config };
}
