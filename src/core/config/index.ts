export { matchesAny } from './glob.ts';
export { type ReadConfig, readConfig } from './read.ts';
export { type Config, configSchema, NO_CONFIG, type Policy } from './schema.ts';
