import { ChevronDown, Folder } from 'lucide-react';
import { memo, useMemo, useRef, useState } from 'react';
import { Button, Collection, Tree, TreeItem, TreeItemContent } from 'react-aria-components';
import type { OutlineNode } from '#core';
import { STRINGS } from '../strings.ts';
import { CodeBadge, classes, SeverityIcon } from '../ui/index.ts';
import { stepsOf } from './nodes.ts';
import styles from './outline-tree.module.css';
import type { StepCommand } from './step-commands.ts';
import { StepRowMenu } from './step-row-menu.tsx';
import { useStepKeys } from './use-step-keys.ts';

function idsOf(nodes: readonly OutlineNode[]): readonly string[] {
  return nodes.flatMap((node) => [node.id, ...idsOf(node.children)]);
}

type OnCommand = (command: StepCommand, step: number) => boolean;

/** The tree of steps; arrow keys walk, Enter selects, Alt and arrows move, Delete and Ctrl+D do as ever. */
export const OutlineTree = memo(function OutlineTree({
  nodes,
  selected,
  onSelect,
  onCommand,
}: {
  readonly nodes: readonly OutlineNode[];
  readonly selected: number | null;
  readonly onSelect: (step: number) => void;
  /** Does something with a step; false when that is not possible. */
  readonly onCommand: OnCommand;
}) {
  const root = useRef<HTMLDivElement>(null);
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const ids = useMemo(() => idsOf(nodes), [nodes]);
  const steps = stepsOf(nodes);
  const current = steps.find((node) => node.step === selected);
  const select = (id: string) => {
    const step = steps.find((node) => node.id === id)?.step;
    if (step !== undefined && step !== null) {
      onSelect(step);
    }
  };
  useStepKeys(root, selected, onCommand);
  return (
    <Tree
      ref={root}
      aria-label={STRINGS.panes.steps}
      className={styles.tree ?? ''}
      items={nodes}
      dependencies={[selected]}
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={current === undefined ? [] : [current.id]}
      expandedKeys={ids.filter((id) => !closed.has(id))}
      onExpandedChange={(keys) => setClosed(new Set(ids.filter((id) => !keys.has(id))))}
      onSelectionChange={(keys) => {
        if (keys !== 'all') {
          for (const key of keys) {
            select(String(key));
          }
        }
      }}
    >
      {(node) => <OutlineItem node={node} onCommand={onCommand} />}
    </Tree>
  );
});

function OutlineItem({
  node,
  onCommand,
}: {
  readonly node: OutlineNode;
  readonly onCommand: OnCommand;
}) {
  const count = stepsOf(node.children).length;
  return (
    <TreeItem
      id={node.id}
      textValue={node.label}
      className={classes(styles.item, styles[node.kind])}
      hasChildItems={node.children.length > 0}
    >
      <TreeItemContent>
        {({ level, isSelected }) => (
          <>
            <div className={styles.line} style={{ paddingLeft: Math.max(0, level - 1) * 14 }}>
              {node.kind === 'step' ? (
                <CodeBadge code={node.code ?? '?'} />
              ) : (
                <Button slot="chevron" className={styles.chevron ?? ''}>
                  <ChevronDown size={14} aria-hidden="true" />
                </Button>
              )}
              {node.kind === 'group' || node.kind === 'template' ? (
                <Folder size={14} aria-hidden="true" className={styles.folder} />
              ) : null}
              <span className={styles.label}>{node.label}</span>
              {node.kind === 'stage' ? <span className={styles.count}>{count}</span> : null}
              {node.kind === 'group' || node.kind === 'template' ? (
                <span className={styles.note}>{node.kind}</span>
              ) : null}
              <Badges node={node} />
              {isSelected && node.step !== null ? (
                <StepRowMenu node={node} step={node.step} onCommand={onCommand} />
              ) : null}
            </div>
            {node.otherSteps === 0 ? null : (
              <p className={styles.other}>{STRINGS.panes.otherSteps(node.otherSteps)}</p>
            )}
          </>
        )}
      </TreeItemContent>
      <Collection items={node.children}>
        {(child) => <OutlineItem node={child} onCommand={onCommand} />}
      </Collection>
    </TreeItem>
  );
}

function Badges({ node }: { readonly node: OutlineNode }) {
  if (node.kind !== 'step') {
    return null;
  }
  return (
    <>
      {node.errors === 0 ? null : (
        <span className={styles.errors}>
          <SeverityIcon severity="error" />
          <span role="img" aria-label={STRINGS.panes.errors(node.errors)}>
            {node.errors}
          </span>
        </span>
      )}
      {node.warnings === 0 ? null : (
        <span className={styles.warnings}>
          <SeverityIcon severity="warning" />
          <span role="img" aria-label={STRINGS.panes.warnings(node.warnings)}>
            {node.warnings}
          </span>
        </span>
      )}
    </>
  );
}
