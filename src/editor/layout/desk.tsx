import { PanelRightOpen } from 'lucide-react';
import { memo, useEffect, useState } from 'react';
import { Group, Panel, Separator, usePanelRef } from 'react-resizable-panels';
import { FormPane } from '../form/form-pane.tsx';
import { OutlinePane } from '../outline/outline-pane.tsx';
import { StepPicker } from '../outline/step-picker.tsx';
import { useLinked } from '../session/editor-context.tsx';
import { STRINGS } from '../strings.ts';
import { IconButton, Tabs } from '../ui/index.ts';
import { YamlPane } from '../yaml/yaml-pane.tsx';
import { Dock, type DockTab } from './dock.tsx';
import type { LayoutMode } from './layout-mode.ts';
import type { EditorSlots } from './slots.ts';
import styles from './workbench.module.css';

/** What the desk takes. */
export interface DeskProps {
  readonly mode: Exclude<LayoutMode, 'phone'>;
  readonly theme: string;
  readonly slots: EditorSlots;
  readonly tab: DockTab;
  readonly onTab: (tab: DockTab) => void;
}

const DOCK_BAR = 34;
const DOCK_HEIGHT = 240;

/** Outline, form, YAML and dock as panes with lines to drag. */
export const Desk = memo(function Desk({ mode, theme, slots, tab, onTab }: DeskProps) {
  const [outlineClosed, setOutlineClosed] = useState(false);
  const [dockClosed, setDockClosed] = useState(false);
  const outline = usePanelRef();
  const dock = usePanelRef();
  const collapseDock = (collapsed: boolean) => {
    if (collapsed) {
      dock.current?.collapse();
    } else if (dock.current?.isCollapsed()) {
      dock.current.resize(DOCK_HEIGHT);
    }
  };
  const enlarge = () => {
    const large = (dock.current?.getSize().asPercentage ?? 0) > 50;
    dock.current?.resize(large ? DOCK_HEIGHT : '70%');
  };
  const collapseOutline = (collapsed: boolean) => {
    if (collapsed) {
      outline.current?.collapse();
    } else {
      outline.current?.resize(224);
    }
  };
  return (
    <Group orientation="horizontal" className={styles.fill ?? ''}>
      {mode === 'wide' ? (
        <>
          <Panel
            id="outline"
            panelRef={outline}
            defaultSize={224}
            minSize={176}
            maxSize={360}
            collapsible
            collapsedSize={44}
            groupResizeBehavior="preserve-pixel-size"
            onResize={(size) => setOutlineClosed(size.inPixels < 100)}
          >
            <OutlinePane
              collapsed={outlineClosed}
              onCollapse={collapseOutline}
              footer={slots.outlineFooter}
            />
          </Panel>
          <Separator className={styles.upright ?? ''} aria-label={STRINGS.panes.resizeOutline} />
        </>
      ) : null}
      <Panel id="main" minSize={480}>
        <Group orientation="vertical" className={styles.fill ?? ''}>
          <Panel id="top" minSize={160}>
            {mode === 'tabs' ? (
              <FormOrYaml theme={theme} />
            ) : (
              <FormAndYaml theme={theme} withPicker={mode === 'medium'} />
            )}
          </Panel>
          <Separator className={styles.level ?? ''} aria-label={STRINGS.panes.resizeDock} />
          <Panel
            id="dock"
            panelRef={dock}
            defaultSize={DOCK_HEIGHT}
            minSize={120}
            maxSize="70%"
            collapsible
            collapsedSize={DOCK_BAR}
            groupResizeBehavior="preserve-pixel-size"
            onResize={(size) => setDockClosed(size.inPixels <= DOCK_BAR + 1)}
          >
            <Dock
              tab={tab}
              onTab={onTab}
              collapsed={dockClosed}
              onCollapse={collapseDock}
              onEnlarge={enlarge}
              run={slots.run}
              dockerfile={slots.dockerfile}
              end={slots.dockEnd}
            />
          </Panel>
        </Group>
      </Panel>
    </Group>
  );
});

/** Form and YAML side by side. */
function FormAndYaml({
  theme,
  withPicker,
}: {
  readonly theme: string;
  readonly withPicker: boolean;
}) {
  const [yamlShown, setYamlShown] = useState(true);
  const form = (
    <>
      <FormPane picker={withPicker ? <StepPicker /> : undefined} />
      {yamlShown ? null : (
        <IconButton
          className={styles.showYaml}
          label={STRINGS.panes.showYaml}
          onPress={() => setYamlShown(true)}
        >
          <PanelRightOpen size={16} />
        </IconButton>
      )}
    </>
  );
  return (
    <Group orientation="horizontal" className={styles.fill ?? ''}>
      <Panel
        id="form"
        defaultSize={640}
        minSize={420}
        {...(yamlShown ? { maxSize: 760 } : {})}
        groupResizeBehavior="preserve-pixel-size"
      >
        {form}
      </Panel>
      {yamlShown ? (
        <>
          <Separator className={styles.upright ?? ''} aria-label={STRINGS.panes.resizeForm} />
          <Panel id="yaml" minSize={360}>
            <YamlPane theme={theme} onHide={() => setYamlShown(false)} />
          </Panel>
        </>
      ) : null}
    </Group>
  );
}

/** Form and YAML as tabs. */
function FormOrYaml({ theme }: { readonly theme: string }) {
  const { reveal } = useLinked();
  const [shown, setShown] = useState<'form' | 'yaml'>('form');
  useEffect(() => {
    if (reveal !== null && reveal.staysInPane !== true) {
      setShown(reveal.target === 'line' ? 'yaml' : 'form');
    }
  }, [reveal]);
  return (
    <Tabs
      label={STRINGS.panes.editor}
      selected={shown}
      onSelect={setShown}
      tabs={[
        {
          id: 'form',
          label: STRINGS.panes.form,
          content: <FormPane picker={<StepPicker />} />,
          keepMounted: true,
        },
        { id: 'yaml', label: STRINGS.panes.yaml, content: <YamlPane theme={theme} /> },
      ]}
    />
  );
}
