import { ChevronDown, ChevronUp } from 'lucide-react';
import type { ReactNode } from 'react';
import { CommandsPanel } from '../panels/commands-panel.tsx';
import { ImagesPanel } from '../panels/images-panel.tsx';
import { ProblemsPanel } from '../panels/problems-panel.tsx';
import { useEditor } from '../session/editor-context.tsx';
import { STRINGS } from '../strings.ts';
import { IconButton, type TabEntry, Tabs } from '../ui/index.ts';

/** The tabs of the dock, in the order of Ctrl+1 to 4. */
export const DOCK_TABS = ['images', 'commands', 'problems', 'run'] as const;

/** One of them. */
export type DockTab = (typeof DOCK_TABS)[number];

/** What the dock takes. */
export interface DockProps {
  readonly tab: DockTab;
  readonly onTab: (tab: DockTab) => void;
  readonly collapsed: boolean;
  readonly onCollapse: (collapsed: boolean) => void;
  readonly onEnlarge: () => void;
  readonly run?: ReactNode;
  readonly end?: ReactNode;
}

/** What the step makes: images, commands, problems, and the parent's run panel. */
export function Dock({ tab, onTab, collapsed, onCollapse, onEnlarge, run, end }: DockProps) {
  const { editor } = useEditor();
  const { problems, references, plan } = editor.view;
  const tabs: TabEntry<DockTab>[] = [
    {
      id: 'images',
      label: STRINGS.dock.images,
      count: references.filter(({ role }) => role === 'image').length,
      content: <ImagesPanel />,
    },
    {
      id: 'commands',
      label: STRINGS.dock.commands,
      count: plan?.steps.length ?? 0,
      content: <CommandsPanel />,
    },
    {
      id: 'problems',
      label: STRINGS.dock.problems,
      count: problems.length,
      alarming: problems.some(({ severity }) => severity === 'error'),
      content: <ProblemsPanel />,
    },
  ];
  if (run !== undefined) {
    tabs.push({ id: 'run', label: STRINGS.dock.run, content: run, keepMounted: true });
  }
  return (
    <Tabs
      label={STRINGS.dock.dock}
      tabs={tabs}
      selected={tab}
      onSelect={(next) => {
        onTab(next);
        onCollapse(false);
      }}
      onBarDoubleClick={onEnlarge}
      end={
        <>
          {end}
          <IconButton
            size="small"
            label={collapsed ? STRINGS.dock.expand : STRINGS.dock.collapse}
            onPress={() => onCollapse(!collapsed)}
          >
            {collapsed ? <ChevronUp size={16} /> : <ChevronDown size={16} />}
          </IconButton>
        </>
      }
    />
  );
}
