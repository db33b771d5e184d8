import { nearest, RULE_RECORDS } from '../checks/index.ts';
import {
  type Config,
  configSchema,
  NO_CONFIG,
  type ReadConfig,
  readConfig,
} from '../config/index.ts';

/** The name of the file that a folder, and the folders below it, are configured by. */
export const CONFIG_FILE = 'waybill.config.yaml';

const names = { rules: RULE_RECORDS.map(({ code }) => code), suggest: nearest };

/** Reads the text of a `waybill.config.yaml`; what is wrong in it comes back with its place. */
export function readOwnConfig(text: string): ReadConfig {
  return readConfig(text, names);
}

/** A configuration that a page gives as text or as an object; what is no configuration counts as none. */
export function configFrom(given: unknown): Config {
  if (typeof given === 'string') {
    return readOwnConfig(given).config;
  }
  const parsed = configSchema.safeParse(given);
  return parsed.success ? parsed.data : NO_CONFIG;
}
