export { type AutoTags, autoTags, makesAutoTags } from './auto-tag.ts';
export { expandTag } from './expand-tag.ts';
export { isRegistryHost, isRepositoryPath, isTag, MAX_REPOSITORY_LENGTH } from './grammar.ts';
export {
  formatRepository,
  parseRepository,
  REPOSITORY_FAULTS,
  type RepositoryFault,
  type RepositoryName,
  type RepositoryResult,
} from './reference.ts';
