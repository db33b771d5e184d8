import { ChevronsUpDown } from 'lucide-react';
import { Button } from 'react-aria-components';
import type { OutlineNode } from '#core';
import { useEditor } from '../session/editor-context.tsx';
import { useLateEditorState } from '../session/use-editor-state.ts';
import { STRINGS } from '../strings.ts';
import { CodeBadge, Menu, type MenuGroup } from '../ui/index.ts';
import { outlineOf, sameOutline, stepsOf } from './nodes.ts';
import styles from './outline-pane.module.css';

/** The outline as a menu, for editors too narrow for the pane. */
export function StepPicker() {
  const { editor } = useEditor();
  const { outline, selected } = useLateEditorState(editor, outlineOf, sameOutline);
  const steps = stepsOf(outline);
  const place = steps.findIndex((node) => node.step === selected);
  const current = steps[place];
  if (current === undefined) {
    return null;
  }
  return (
    <Menu
      label={STRINGS.panes.chooseStep}
      selected={current.id}
      trigger={
        <Button className={styles.picker ?? ''} aria-description={STRINGS.panes.chooseStep}>
          <CodeBadge code={current.code ?? '?'} />
          <span className={styles.pickerName}>{current.label}</span>
          <span className={styles.pickerCount}>
            {STRINGS.panes.ofSteps(place + 1, steps.length)}
          </span>
          <ChevronsUpDown size={14} aria-hidden="true" />
        </Button>
      }
      groups={groupsOf(outline)}
      onAction={(id) => {
        const step = steps.find((node) => node.id === id)?.step;
        if (step !== undefined && step !== null) {
          editor.dispatch({ type: 'step-selected', index: step });
        }
      }}
    />
  );
}

function groupsOf(nodes: readonly OutlineNode[]): readonly MenuGroup[] {
  const loose = nodes.filter((node) => node.kind === 'step');
  const groups = nodes.filter((node) => node.kind !== 'step');
  return [
    { id: 'steps', label: undefined, nodes: loose },
    ...groups.map((node) => ({ id: node.id, label: node.label, nodes: stepsOf([node]) })),
  ].map((group) => ({
    id: group.id,
    title: group.label,
    entries: group.nodes.map((node) => ({
      id: node.id,
      label: node.label,
      icon: <CodeBadge code={node.code ?? '?'} />,
      ...(node.errors === 0 ? {} : { note: STRINGS.panes.errors(node.errors) }),
    })),
  }));
}
