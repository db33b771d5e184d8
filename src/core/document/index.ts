export { CONFIG_FILE, configFrom, readOwnConfig } from './config.ts';
export {
  checkText,
  exportStep,
  outlineText,
  type PreviewRequest,
  planStep,
  previewStep,
  readStepOf,
  type StepPreview,
  textReferences,
} from './document.ts';
export { type FoundStep, findStep } from './find-step.ts';
export { ownManual } from './manual.ts';
export { policyViolations } from './policy.ts';
