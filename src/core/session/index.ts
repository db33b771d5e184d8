export { historyPlace } from './history-place.ts';
export { createSession, reduceSession } from './reduce.ts';
export type { HistoryEntry, Session, SessionEvent, StepEvent } from './state.ts';
export { conversionOf, stepOperation } from './step-operation.ts';
export { deriveFixes, deriveView } from './view.ts';
export type {
  BrokenText,
  EditorView,
  FormRow,
  FormSection,
  KeptPart,
  OutlineNode,
  ViewSettings,
} from './view-model.ts';
