export { type ChangedStep, describeChanges, type TextChanges } from './describe.ts';
export { type DiffHunk, type DiffLine, diffText, formatPatch } from './hunks.ts';
export { editsBetween } from './lines.ts';
export { type ReferenceChange, referenceChanges } from './reference-changes.ts';
export type { ReferenceSettings } from './step-references.ts';
