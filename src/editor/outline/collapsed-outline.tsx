import { Ellipsis, PanelLeftOpen } from 'lucide-react';
import { Button } from 'react-aria-components';
import type { OutlineNode } from '#core';
import { useEditor } from '../session/editor-context.tsx';
import { STRINGS } from '../strings.ts';
import { CodeBadge, IconButton, Tooltip } from '../ui/index.ts';
import { AddStepMenu } from './add-step-menu.tsx';
import { pageAround, stepsOf } from './nodes.ts';
import styles from './outline-pane.module.css';

const STEPS_IN_RAIL = 50;

/** The steps around the selected one as a narrow rail. */
export function CollapsedOutline({
  nodes,
  selected,
  onExpand,
}: {
  readonly nodes: readonly OutlineNode[];
  readonly selected: number | null;
  readonly onExpand: () => void;
}) {
  const { editor } = useEditor();
  const page = pageAround(nodes, selected, STEPS_IN_RAIL);
  const hidden = page.before + page.after;
  return (
    <nav className={styles.collapsed} aria-label={STRINGS.panes.steps}>
      <IconButton label={STRINGS.panes.expandOutline} onPress={onExpand}>
        <PanelLeftOpen size={16} />
      </IconButton>
      <AddStepMenu />
      {stepsOf(page.nodes).map((node) => (
        <Tooltip key={node.id} text={node.label} placement="right">
          <Button
            className={styles.codeButton ?? ''}
            aria-label={node.label}
            {...(node.step === selected ? { 'aria-current': 'step' as const } : {})}
            onPress={() => {
              if (node.step !== null) {
                editor.dispatch({ type: 'step-selected', index: node.step });
              }
            }}
          >
            <CodeBadge code={node.code ?? '?'} />
          </Button>
        </Tooltip>
      ))}
      {hidden === 0 ? null : (
        <IconButton label={STRINGS.panes.moreSteps(hidden)} onPress={onExpand}>
          <Ellipsis size={16} />
        </IconButton>
      )}
    </nav>
  );
}
