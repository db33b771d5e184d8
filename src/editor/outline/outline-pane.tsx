import { ListTree, PanelLeftClose, PanelLeftOpen } from 'lucide-react';
import { useCallback, useMemo, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import type { OutlineNode } from '#core';
import { useEditor } from '../session/editor-context.tsx';
import { sameContent, useEditorState } from '../session/use-editor-state.ts';
import { STRINGS } from '../strings.ts';
import { CodeBadge, IconButton, SearchInput, Tooltip } from '../ui/index.ts';
import { AddStepMenu } from './add-step-menu.tsx';
import { filterNodes, pageAround, stepsOf } from './nodes.ts';
import styles from './outline-pane.module.css';
import { OutlineTree } from './outline-tree.tsx';
import type { StepCommand } from './step-commands.ts';
import { type StepActions, useStepActions } from './use-step-actions.tsx';

/** What the outline takes. */
export interface OutlinePaneProps {
  readonly collapsed: boolean;
  readonly onCollapse: (collapsed: boolean) => void;
  readonly footer?: React.ReactNode;
}

/** Stages, groups and the Build and Push steps in them. */
export function OutlinePane({ collapsed, onCollapse, footer }: OutlinePaneProps) {
  const { editor } = useEditor();
  const [filter, setFilter] = useState('');
  const outline = useEditorState(editor, ({ view }) => view.outline, sameContent);
  const selected = useEditorState(editor, ({ session }) => session.selected);
  const { nodes, hidden } = useMemo(
    () => pageAround(filterNodes(outline, filter), selected),
    [outline, filter, selected],
  );
  const { dispatch } = editor;
  const select = useCallback(
    (index: number) => dispatch({ type: 'step-selected', index }),
    [dispatch],
  );
  const actions = useRef<StepActions>(null);
  actions.current = useStepActions();
  const command = useCallback(
    (what: StepCommand, step: number) => actions.current?.command(what, step) ?? false,
    [],
  );
  if (collapsed) {
    return <CollapsedOutline nodes={outline} onExpand={() => onCollapse(false)} />;
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
      {stepsOf(outline).length < 2 ? null : (
        <SearchInput
          className={styles.filter}
          label={STRINGS.panes.filterSteps}
          value={filter}
          onChange={setFilter}
        />
      )}
      <div className={styles.tree}>
        {nodes.length === 0 && filter !== '' ? (
          <p className={styles.none}>{STRINGS.panes.noStepMatches}</p>
        ) : (
          <OutlineTree nodes={nodes} selected={selected} onSelect={select} onCommand={command} />
        )}
        {hidden === 0 ? null : <p className={styles.none}>{STRINGS.panes.hiddenSteps(hidden)}</p>}
      </div>
      <div className={styles.foot}>
        {footer}
        <TextFacts />
      </div>
    </nav>
  );
}

function TextFacts() {
  const { editor } = useEditor();
  const lineCount = useEditorState(editor, ({ view }) => view.lineCount);
  const lineEnding = useEditorState(editor, ({ view }) => view.lineEnding);
  return (
    <p className={styles.facts}>
      {STRINGS.panes.lines(lineCount)}
      {' · '}
      {lineEnding === 'mixed' ? STRINGS.panes.mixedEndings : lineEnding}
    </p>
  );
}

function CollapsedOutline({
  nodes,
  onExpand,
}: {
  readonly nodes: readonly OutlineNode[];
  readonly onExpand: () => void;
}) {
  const { editor } = useEditor();
  const selected = useEditorState(editor, ({ session }) => session.selected);
  return (
    <nav className={styles.collapsed} aria-label={STRINGS.panes.steps}>
      <IconButton label={STRINGS.panes.expandOutline} onPress={onExpand}>
        <PanelLeftOpen size={16} />
      </IconButton>
      <AddStepMenu />
      {stepsOf(nodes).map((node) => (
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
    </nav>
  );
}
