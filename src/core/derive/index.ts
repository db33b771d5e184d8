export { fieldOf, keyOrder, textChange, unsetChange, valueChange } from './change.ts';
export { compose, readStep, type StepReader } from './compose.ts';
export { stepFormSchema } from './form-schema.ts';
export { deriveReferences } from './references.ts';
export { stepJsonSchema, stepSchema } from './schema.ts';
