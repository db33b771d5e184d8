export { FLAG_CONFLICTS } from './conflicts.ts';
export {
  BUILDERS,
  type Builder,
  type FlagType,
  type PluginFlag,
} from './flag.ts';
export { isProgramVariable } from './programs.ts';
export {
  builderOf,
  fieldForFlag,
  flagOf,
  flagsOf,
  isRead,
  PLUGIN_FLAGS,
  prefixesCache,
} from './table.ts';
export {
  isFalseWord,
  isFlagValue,
  isTrueWord,
  meantValue,
  missedForm,
  valueForm,
} from './value.ts';
