export { baseImages, isPredefinedArgument, neededStages, stageIndex } from './build-plan.ts';
export type { BaseImage, Dockerfile, DockerfileArgument, DockerfileStage } from './dockerfile.ts';
export { readDockerfile } from './read-dockerfile.ts';
