import { Ellipsis } from 'lucide-react';
import { Button } from 'react-aria-components';
import type { OutlineNode } from '#core';
import { STRINGS } from '../strings.ts';
import { Menu } from '../ui/index.ts';
import styles from './outline-tree.module.css';
import { STEP_COMMANDS, STEP_KEYS, type StepCommand } from './step-commands.ts';

/** What can be done with a step of the outline. */
export function StepRowMenu({
  node,
  step,
  onCommand,
}: {
  readonly node: OutlineNode;
  readonly step: number;
  readonly onCommand: (command: StepCommand, step: number) => boolean;
}) {
  const label = STRINGS.panes.stepMenu(node.label);
  return (
    <Menu
      label={label}
      placement="bottom end"
      trigger={
        <Button className={styles.more ?? ''} aria-label={label}>
          <Ellipsis size={14} aria-hidden="true" />
        </Button>
      }
      groups={[
        {
          id: 'step',
          entries: STEP_COMMANDS.map((command) => ({
            id: command,
            label: STRINGS.panes.stepCommands[command],
            shortcut: STEP_KEYS[command],
          })),
        },
      ]}
      onAction={(id) => {
        const command = STEP_COMMANDS.find((one) => one === id);
        if (command !== undefined) {
          onCommand(command, step);
        }
      }}
    />
  );
}
