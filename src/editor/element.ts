import { defineStepEditor } from './step-editor-element.tsx';

export { ELEMENT_NAME, StepEditorElement } from './step-editor-element.tsx';

defineStepEditor();
