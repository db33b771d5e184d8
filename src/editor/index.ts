/**
 * The embeddable editor and the controls that it shares with the app. Fonts are the page's affair:
 * import `@fontsource-variable/inter` and `@fontsource-variable/jetbrains-mono`, or let the system's
 * fonts stand in.
 */

// First of all, because it sets the order of the cascade layers.
import './styles/tokens.css';

export { EditorToolbar, type EditorToolbarProps } from './editor-toolbar.tsx';
export { DOCK_TABS, type DockTab } from './layout/dock.tsx';
export { EditorWorkbench, type EditorWorkbenchProps } from './layout/editor-workbench.tsx';
export { type LayoutMode, layoutModeOf } from './layout/layout-mode.ts';
export type { EditorSlots } from './layout/slots.ts';
export { useLayoutMode } from './layout/use-layout-mode.ts';
export { StepPicker } from './outline/step-picker.tsx';
export type { PaletteAction } from './palette/action.ts';
export { isFindKey } from './palette/find-key.ts';
export { PaletteButton } from './palette/palette-button.tsx';
export { usePalette } from './palette/palette-context.ts';
export { ChangesPanel, type ChangesPanelProps } from './panels/changes-panel.tsx';
export { middleEllipsis } from './panels/reference-table.ts';
export { useCopyText } from './panels/use-copy-text.ts';
export { StepEditor, type StepEditorProps } from './StepEditor.tsx';
export type { ConnectorChoice } from './session/editor-context.tsx';
export type { EditorSession, EditorState } from './session/editor-store.ts';
export {
  choiceOf,
  infrastructureChoices,
  infrastructureOf,
} from './session/infrastructure-choices.ts';
export type { Samples } from './session/samples.ts';
export { setField } from './session/set-field.ts';
export { type DockerfileTexts, useDockerfiles } from './session/use-dockerfiles.ts';
export { type EditorSessionOptions, useEditorSession } from './session/use-editor-session.ts';
export { sameContent, useEditorState, useLateEditorState } from './session/use-editor-state.ts';
export * from './ui/index.ts';
