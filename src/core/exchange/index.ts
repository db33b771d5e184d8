export type { ImportedStep } from './build-to-steps.ts';
export { convertStep, type StepConversion } from './convert-step.ts';
export {
  EXPORT_FORMATS,
  type ExportedPlan,
  type ExportFormat,
  exportPlan,
} from './export/export-plan.ts';
export type { LeftOut } from './export/left-out.ts';
export { shellCommand, shellWord } from './export/shell-words.ts';
export type { ImportNote } from './image-build.ts';
export { type ImportResult, importSteps } from './import-steps.ts';
export { IMPORT_SOURCES, type ImportSource, sourceOf } from './source-of.ts';
