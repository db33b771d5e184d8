export { type ReadStage, stageReader } from './stage-reader.ts';
export { stageVariablePlaces, stageVariableValue } from './variable-places.ts';
