export { fieldOf, keyOrder, textChange, unsetChange, valueChange } from './change.ts';
export { type Composition, compose, readStep, type StepReader } from './compose.ts';
export { stepFormSchema } from './form-schema.ts';
export { deriveReferences } from './references.ts';
export { fieldSchema, stepJsonSchema, stepSchema } from './schema.ts';
