import type { ReactNode } from 'react';
import { EditorToolbar } from './editor-toolbar.tsx';
import { EditorWorkbench } from './layout/editor-workbench.tsx';
import type { EditorSlots } from './layout/slots.ts';
import type { ConnectorChoice, HelpUrl } from './session/editor-context.tsx';
import { type EditorSessionOptions, useEditorSession } from './session/use-editor-session.ts';
import styles from './step-editor.module.css';
import { type Theme, ThemeRoot, ToastProvider } from './ui/index.ts';

/** What the embeddable editor takes. It fills the element it stands in. */
export interface StepEditorProps extends EditorSessionOptions {
  /** Connectors that the form offers; free text stays possible. */
  readonly connectors?: readonly ConnectorChoice[] | undefined;
  readonly theme?: Theme | undefined;
  /** Where the page explains a rule; without it the codes of problems lead nowhere. */
  readonly helpUrl?: HelpUrl | undefined;
  /** Parts of the page that the editor makes room for. */
  readonly slots?: EditorSlots | undefined;
  /** At the left and right end of the toolbar. */
  readonly toolbarStart?: ReactNode;
  readonly toolbarEnd?: ReactNode;
}

/**
 * The editor for Build and Push steps. With `value` the parent owns the text and gets each new one
 * through `onChange`; with `defaultValue` the editor owns it. It stores nothing.
 */
export function StepEditor({
  connectors,
  theme = 'auto',
  slots,
  helpUrl,
  toolbarStart,
  toolbarEnd,
  ...options
}: StepEditorProps) {
  const editor = useEditorSession(options);
  const toolbar = <EditorToolbar editor={editor} start={toolbarStart} end={toolbarEnd} />;
  return (
    <ThemeRoot theme={theme} className={styles.editor}>
      <ToastProvider>
        <EditorWorkbench
          editor={editor}
          connectors={connectors}
          theme={theme}
          helpUrl={helpUrl}
          slots={{ top: toolbar, ...slots }}
        />
      </ToastProvider>
    </ThemeRoot>
  );
}
