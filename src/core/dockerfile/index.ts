export {
  baseImages,
  earlierStage,
  isPredefinedArgument,
  neededStages,
  stageIndex,
} from './build-plan.ts';
export { type ArgumentChoice, argumentChoices, type StageChoice, stageChoices } from './choices.ts';
export type {
  BaseImage,
  Dockerfile,
  DockerfileArgument,
  DockerfileStage,
  Dockerfiles,
} from './dockerfile.ts';
export { NO_DOCKERFILES } from './dockerfile.ts';
export { isDockerfileName, mayHoldDockerfiles } from './dockerfile-name.ts';
export {
  type ContextSize,
  type CountBound,
  type CountedFolder,
  type FolderEntry,
  measureContext,
} from './measure-context.ts';
export { readDockerfile } from './read-dockerfile.ts';
export { registryAccess } from './registry-access.ts';
export { variablesIn } from './variables.ts';
