import { ChevronDown, ChevronUp } from 'lucide-react';
import type { ReactNode } from 'react';
import { DOCKERFILE_STRINGS } from '../dockerfile-strings.ts';
import { DockerfileTab } from '../panels/dockerfile-tab.tsx';
import { ImagesPanel } from '../panels/images-panel.tsx';
import { LazyCommandsPanel } from '../panels/lazy-commands-panel.tsx';
import { ProblemsPanel } from '../panels/problems-panel.tsx';
import { useEditor } from '../session/editor-context.tsx';
import type { EditorState } from '../session/editor-store.ts';
import { sameContent, useEditorState, useLateEditorState } from '../session/use-editor-state.ts';
import { STRINGS } from '../strings.ts';
import { IconButton, type TabEntry, Tabs } from '../ui/index.ts';

/** The tabs of the dock, in the order of Ctrl+1 to 5. */
export const DOCK_TABS = ['images', 'commands', 'problems', 'run', 'dockerfile'] as const;

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
  readonly dockerfile?: ReactNode;
  readonly end?: ReactNode;
}

/** The counts that the tabs show. */
export function dockCounts({ view }: EditorState): {
  readonly images: number;
  readonly commands: number;
  readonly problems: number;
  readonly errors: number;
} {
  const { problems, references, plan, plugin } = view;
  return {
    images: references.filter(({ role }) => role === 'image').length,
    commands: (plugin ?? plan)?.steps.length ?? 0,
    problems: problems.length,
    errors: problems.filter(({ severity }) => severity === 'error').length,
  };
}

/** Whether the page gave the editor any Dockerfile. */
export function hasDockerfiles({ dockerfiles }: EditorState): boolean {
  return dockerfiles.size > 0;
}

/** What the step makes: images, commands, problems, the parent's run panel, and what it is made from. */
export function Dock({
  tab,
  onTab,
  collapsed,
  onCollapse,
  onEnlarge,
  run,
  dockerfile,
  end,
}: DockProps) {
  const { editor } = useEditor();
  const counts = useLateEditorState(editor, dockCounts, sameContent);
  const isAtHand = useEditorState(editor, hasDockerfiles);
  const tabs: TabEntry<DockTab>[] = [
    {
      id: 'images',
      label: STRINGS.dock.images,
      count: counts.images,
      content: <ImagesPanel />,
    },
    {
      id: 'commands',
      label: STRINGS.dock.commands,
      count: counts.commands,
      content: <LazyCommandsPanel />,
    },
    {
      id: 'problems',
      label: STRINGS.dock.problems,
      count: counts.problems,
      alarming: counts.errors > 0,
      content: <ProblemsPanel />,
    },
  ];
  if (run !== undefined) {
    tabs.push({ id: 'run', label: STRINGS.dock.run, content: run, keepMounted: true });
  }
  if (isAtHand || dockerfile !== undefined) {
    const label = DOCKERFILE_STRINGS.tab;
    tabs.push({ id: 'dockerfile', label, content: <DockerfileTab source={dockerfile} /> });
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
