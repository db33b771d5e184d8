export { checkText, outlineText, planStep, readStepOf, stepReferences } from './document.ts';
export { type FoundStep, findStep } from './find-step.ts';
