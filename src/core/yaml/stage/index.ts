export { type ReadStage, stageReader } from './stage-reader.ts';
