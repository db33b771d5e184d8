import { memo, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { DOCKERFILE_STRINGS } from '../dockerfile-strings.ts';
import { FormPane } from '../form/form-pane.tsx';
import { AddStepMenu } from '../outline/add-step-menu.tsx';
import { StepMenu } from '../outline/step-menu.tsx';
import { StepPicker } from '../outline/step-picker.tsx';
import { DockerfileTab } from '../panels/dockerfile-tab.tsx';
import { ImagesPanel } from '../panels/images-panel.tsx';
import { LazyCommandsPanel } from '../panels/lazy-commands-panel.tsx';
import { ProblemsPanel } from '../panels/problems-panel.tsx';
import { useEditor, useLinked } from '../session/editor-context.tsx';
import { sameContent, useEditorState, useLateEditorState } from '../session/use-editor-state.ts';
import { STRINGS } from '../strings.ts';
import { Button, SeverityIcon, type TabEntry, Tabs } from '../ui/index.ts';
import { YamlPane } from '../yaml/yaml-pane.tsx';
import { type DockTab, dockCounts, hasDockerfiles } from './dock.tsx';
import type { EditorSlots } from './slots.ts';
import styles from './workbench.module.css';

type PhoneTab = 'form' | 'yaml' | DockTab;

/** The narrow layout: a step picker, tabs, and a bar at the bottom. */
export const Phone = memo(function Phone({
  theme,
  slots,
}: {
  readonly theme: string;
  readonly slots: EditorSlots;
}) {
  const { editor } = useEditor();
  const { reveal } = useLinked();
  const counts = useLateEditorState(editor, dockCounts, sameContent);
  const isAtHand = useEditorState(editor, hasDockerfiles);
  const isSelected = useEditorState(editor, ({ session }) => session.selected !== null);
  const [tab, setTab] = useState<PhoneTab>('form');
  const panes = useRef<HTMLDivElement>(null);
  const showProblems = () => {
    // The tab is there only while it is shown.
    flushSync(() => setTab('problems'));
    panes.current?.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus();
  };
  useEffect(() => {
    if (reveal !== null && reveal.staysInPane !== true) {
      setTab(reveal.target === 'line' ? 'yaml' : 'form');
    }
  }, [reveal]);
  const tabs: TabEntry<PhoneTab>[] = [
    { id: 'form', label: STRINGS.panes.form, content: <FormPane />, keepMounted: true },
    { id: 'yaml', label: STRINGS.panes.yaml, content: <YamlPane theme={theme} /> },
    {
      id: 'images',
      label: STRINGS.dock.images,
      count: counts.images,
      content: <ImagesPanel />,
    },
    { id: 'commands', label: STRINGS.dock.commands, content: <LazyCommandsPanel /> },
  ];
  if (tab === 'problems') {
    tabs.push({ id: 'problems', label: STRINGS.dock.problems, content: <ProblemsPanel /> });
  }
  if (slots.run !== undefined) {
    tabs.push({ id: 'run', label: STRINGS.dock.run, content: slots.run, keepMounted: true });
  }
  if (isAtHand || slots.dockerfile !== undefined) {
    tabs.push({
      id: 'dockerfile',
      label: DOCKERFILE_STRINGS.tab,
      content: <DockerfileTab source={slots.dockerfile} />,
    });
  }
  return (
    <div className={styles.phone}>
      {!isSelected ? null : (
        <div className={styles.step}>
          <h2 className={styles.picker}>
            <StepPicker />
          </h2>
          <AddStepMenu />
          <StepMenu />
        </div>
      )}
      <div ref={panes} className={styles.tabs}>
        <Tabs label={STRINGS.panes.editor} selected={tab} onSelect={setTab} fill tabs={tabs} />
      </div>
      <div className={styles.bottom}>
        <Button
          variant="quiet"
          className={counts.errors > 0 ? styles.alarming : undefined}
          icon={
            counts.problems === 0 ? undefined : (
              <SeverityIcon severity={counts.errors > 0 ? 'error' : 'warning'} size={16} />
            )
          }
          onPress={showProblems}
        >
          {STRINGS.dock.problemCount(counts.problems)}
        </Button>
        <span className={styles.actions}>{slots.bottomActions}</span>
      </div>
    </div>
  );
});
