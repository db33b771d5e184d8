export { matchesAny, matchesGlob } from './glob.ts';
export { type ConfigNames, type ReadConfig, readConfig } from './read.ts';
export { type Config, configSchema, NO_CONFIG, type Policy, type RuleLevel } from './schema.ts';
