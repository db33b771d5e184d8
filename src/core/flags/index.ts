export {
  type Builder,
  FLAG_SOURCES,
  type FlagOption,
  type FlagReaders,
  type FlagType,
  type KanikoArgument,
  type PluginFlag,
} from './flag.ts';
export { isProgramVariable } from './programs.ts';
export {
  builderOf,
  type FlagScope,
  fieldForFlag,
  flagOf,
  flagsOf,
  isRead,
  PLUGIN_FLAGS,
} from './table.ts';
export { isFlagValue, isTrueWord, meantValue, valueForm } from './value.ts';
