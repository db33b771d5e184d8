import { Braces, PanelRightClose } from 'lucide-react';
import { Component, lazy, type ReactNode, Suspense } from 'react';
import { useEditor } from '../session/editor-context.tsx';
import type { EditorState } from '../session/editor-store.ts';
import { sameContent, useLateEditorState } from '../session/use-editor-state.ts';
import { STRINGS } from '../strings.ts';
import { IconButton } from '../ui/index.ts';
import { LoadingPane } from './loading-pane.tsx';
import { PlainPane } from './plain-pane.tsx';
import styles from './yaml-pane.module.css';

const MonacoPane = lazy(() =>
  import('./monaco-pane.tsx').then((module) => ({ default: module.MonacoPane })),
);

/** What the YAML pane takes; without `onHide` there is no button to hide it. */
export interface YamlPaneProps {
  readonly theme: string;
  readonly onHide?: (() => void) | undefined;
}

/** The text of the document, with where the selected step stands in it. */
export function YamlPane({ theme, onHide }: YamlPaneProps) {
  const { editor } = useEditor();
  const where = useLateEditorState(editor, pathToStep, sameContent);
  return (
    <section className={styles.pane} aria-label={STRINGS.panes.yaml}>
      <div className={styles.head}>
        <Braces size={14} aria-hidden="true" />
        <h2>{STRINGS.panes.yaml}</h2>
        <span className={styles.where}>{where.join(' › ')}</span>
        {onHide === undefined ? null : (
          <IconButton label={STRINGS.panes.hideYaml} onPress={onHide}>
            <PanelRightClose size={16} />
          </IconButton>
        )}
      </div>
      <PlainWhenFailed>
        <Suspense fallback={<LoadingPane />}>
          <MonacoPane theme={theme} />
        </Suspense>
      </PlainWhenFailed>
    </section>
  );
}

/** The identifiers from the outermost stage to the selected step. */
function pathToStep({ session }: EditorState): readonly string[] {
  const step = session.selected === null ? null : session.outline.steps[session.selected];
  return [
    ...(step?.ancestors ?? []).map((part) => part.identifier ?? part.name ?? ''),
    step?.identifier ?? '',
  ].filter((part) => part !== '');
}

/** Shows the plain text box when Monaco can't be loaded or breaks. */
class PlainWhenFailed extends Component<{ readonly children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? <PlainPane /> : this.props.children;
  }
}
