export { stageReader } from './stage-reader.ts';
