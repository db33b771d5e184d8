import { ListTree, PanelLeftClose } from 'lucide-react';
import { useEditor } from '../session/editor-context.tsx';
import { useLateEditorState } from '../session/use-editor-state.ts';
import { STRINGS } from '../strings.ts';
import { IconButton } from '../ui/index.ts';
import { AddStepMenu } from './add-step-menu.tsx';
import { CollapsedOutline } from './collapsed-outline.tsx';
import { outlineOf, sameOutline } from './nodes.ts';
import styles from './outline-pane.module.css';
import { OutlineSteps } from './outline-steps.tsx';

/** What the outline takes. */
export interface OutlinePaneProps {
  readonly collapsed: boolean;
  readonly onCollapse: (collapsed: boolean) => void;
  readonly footer?: React.ReactNode;
}

/** Stages, groups and the Build and Push steps in them. */
export function OutlinePane({ collapsed, onCollapse, footer }: OutlinePaneProps) {
  const { editor } = useEditor();
  const { outline, selected } = useLateEditorState(editor, outlineOf, sameOutline);
  if (collapsed) {
    return (
      <CollapsedOutline nodes={outline} selected={selected} onExpand={() => onCollapse(false)} />
    );
  }
  return (
    <nav className={styles.outline} aria-label={STRINGS.panes.steps}>
      <div className={styles.head}>
        <ListTree size={16} aria-hidden="true" />
        <h2>{STRINGS.panes.steps}</h2>
        <IconButton
          size="small"
          label={STRINGS.panes.collapseOutline}
          onPress={() => onCollapse(true)}
        >
          <PanelLeftClose size={14} />
        </IconButton>
        <AddStepMenu />
      </div>
      <OutlineSteps outline={outline} selected={selected} />
      <div className={styles.foot}>
        {footer}
        <TextFacts />
      </div>
    </nav>
  );
}

function TextFacts() {
  const { editor } = useEditor();
  const lineCount = useLateEditorState(editor, ({ view }) => view.lineCount);
  const lineEnding = useLateEditorState(editor, ({ view }) => view.lineEnding);
  return (
    <p className={styles.facts}>
      {STRINGS.panes.lines(lineCount)}
      {' · '}
      {lineEnding === 'mixed' ? STRINGS.panes.mixedEndings : lineEnding}
    </p>
  );
}
