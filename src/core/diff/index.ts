export { type ChangedStep, describeChanges, type TextChanges } from './describe.ts';
export { type DiffHunk, type DiffLine, diffText, formatPatch } from './hunks.ts';
export { editsBetween } from './lines.ts';
