export { type ReadStage, stageReader } from './stage-reader.ts';
export { stageVariablePlaces } from './variable-places.ts';
