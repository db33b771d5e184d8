export { beginText, holdsNothing } from './begin-text.ts';
export { deleteStep } from './delete-step.ts';
export { duplicateStep } from './duplicate-step.ts';
export { insertLoneSteps } from './insert-lone-steps.ts';
export { insertSteps } from './insert-step.ts';
export { moveStep } from './move-step.ts';
export { freshNames, identifiersIn } from './names.ts';
export { replaceAlias } from './replace-alias.ts';
export type { StepsResult } from './result.ts';
