export { refersElsewhere } from './anchors.ts';
export { editStep } from './edit/edit-step.ts';
export { editStepInTurn } from './edit/in-turn.ts';
export type { EditResult } from './edit/result.ts';
export { lineEndOf, lineStartOf, nextLineOf } from './lines.ts';
export { LONE_RETURNS } from './lone-return.ts';
export { outlineSteps } from './outline.ts';
export { parseStep } from './parse-step.ts';
export { type PlainDocument, readPlainDocument, readPlainDocuments } from './plain-document.ts';
export { needsQuotes, readsAsString } from './quote.ts';
export { idScopes, takenId } from './scan/taken-ids.ts';
export {
  type ReadStage,
  stageReader,
  stageVariablePlaces,
  stageVariableValue,
} from './stage/index.ts';
export {
  beginText,
  deleteStep,
  duplicateStep,
  freshNames,
  holdsNothing,
  identifiersIn,
  insertLoneSteps,
  insertSteps,
  moveStep,
  replaceAlias,
  type StepsResult,
} from './steps/index.ts';
export { updateOutline } from './update-outline.ts';
export { writePlainYaml } from './write-plain.ts';
