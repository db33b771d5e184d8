export type { ImportedStep } from './build-to-steps.ts';
export { convertStep, type StepConversion } from './convert-step.ts';
export type { ImportNote } from './image-build.ts';
export {
  IMPORT_SOURCES,
  type ImportResult,
  type ImportSource,
  importSteps,
  sourceOf,
} from './import-steps.ts';
