/** What the npm package `waybill` gives a page: the editor, and its parts for a page that owns the session. */

export { EditorWorkbench, type EditorWorkbenchProps } from './layout/editor-workbench.tsx';
export type { EditorSlots } from './layout/slots.ts';
export type { PaletteAction } from './palette/action.ts';
export { PaletteButton } from './palette/palette-button.tsx';
export { StepEditor, type StepEditorProps } from './StepEditor.tsx';
export type { ConnectorChoice } from './session/editor-context.tsx';
export type { EditorSession, EditorState } from './session/editor-store.ts';
export { type EditorSessionOptions, useEditorSession } from './session/use-editor-session.ts';
export { sameContent, useEditorState } from './session/use-editor-state.ts';
