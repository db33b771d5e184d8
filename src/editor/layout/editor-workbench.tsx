import { memo, useCallback, useEffect, useState } from 'react';
import { LazyPalette } from '../palette/lazy-palette.tsx';
import { PaletteContext } from '../palette/palette-context.ts';
import { type ConnectorChoice, EditorProvider, type HelpUrl } from '../session/editor-context.tsx';
import type { EditorSession } from '../session/editor-store.ts';
import type { Theme } from '../ui/index.ts';
import { Desk } from './desk.tsx';
import { DOCK_TABS, type DockTab, hasDockerfiles } from './dock.tsx';
import { Phone } from './phone.tsx';
import type { EditorSlots } from './slots.ts';
import { tabActions } from './tab-actions.ts';
import { useLayoutMode } from './use-layout-mode.ts';
import { useShortcuts } from './use-shortcuts.ts';
import styles from './workbench.module.css';

/** What the workbench takes. It needs a `ThemeRoot` and a `ToastProvider` around it. */
export interface EditorWorkbenchProps {
  readonly editor: EditorSession;
  readonly connectors?: readonly ConnectorChoice[] | undefined;
  /** The theme of the `ThemeRoot` around it, for the YAML pane. */
  readonly theme?: Theme | undefined;
  readonly slots?: EditorSlots | undefined;
  /** Where the page explains a rule; without it the codes of problems lead nowhere. */
  readonly helpUrl?: HelpUrl | undefined;
  /** The dock's tab, when the parent wants to choose it; each change of the value selects it. */
  readonly dockTab?: DockTab | undefined;
  readonly onDockTab?: ((tab: DockTab) => void) | undefined;
}

const NO_CONNECTORS: readonly ConnectorChoice[] = [];
const NO_SLOTS: EditorSlots = {};
const NO_HELP: HelpUrl = () => null;

/** Form, YAML pane, outline and dock over a session that the parent owns. */
export const EditorWorkbench = memo(function EditorWorkbench({
  editor,
  connectors = NO_CONNECTORS,
  theme = 'auto',
  slots = NO_SLOTS,
  helpUrl = NO_HELP,
  dockTab,
  onDockTab,
}: EditorWorkbenchProps) {
  const [element, setElement] = useState<HTMLElement | null>(null);
  const mode = useLayoutMode(element);
  const [tab, setTab] = useState<DockTab>(dockTab ?? 'images');
  useEffect(() => {
    if (dockTab !== undefined) {
      setTab(dockTab);
    }
  }, [dockTab]);
  const selectTab = useCallback(
    (next: DockTab) => {
      setTab(next);
      onDockTab?.(next);
    },
    [onDockTab],
  );
  const [isFinding, setIsFinding] = useState(false);
  const find = useCallback(() => setIsFinding(true), []);
  const isThere = (wanted: DockTab): boolean =>
    wanted === 'run'
      ? slots.run !== undefined
      : wanted !== 'dockerfile' || slots.dockerfile !== undefined || hasDockerfiles(editor.get());
  useShortcuts(element, {
    onDigit: (digit) => {
      const wanted = DOCK_TABS[digit - 1];
      if (wanted === undefined || !isThere(wanted)) {
        return false;
      }
      selectTab(wanted);
      return true;
    },
    onFind: find,
    onUndo: () => editor.dispatch({ type: 'undo' }),
    onRedo: () => editor.dispatch({ type: 'redo' }),
  });
  return (
    <EditorProvider editor={editor} connectors={connectors} helpUrl={helpUrl}>
      <PaletteContext value={find}>
        <div ref={setElement} className={styles.workbench} data-mode={mode}>
          {slots.top === undefined ? null : <div className={styles.top}>{slots.top}</div>}
          <div className={styles.body}>
            {mode === 'phone' ? (
              <Phone theme={theme} slots={slots} />
            ) : (
              <Desk mode={mode} theme={theme} slots={slots} tab={tab} onTab={selectTab} />
            )}
          </div>
        </div>
        {isFinding ? (
          <LazyPalette
            actions={() => [
              ...(slots.paletteActions?.() ?? []),
              ...(mode === 'phone' ? [] : tabActions(isThere, selectTab)),
            ]}
            onClose={() => setIsFinding(false)}
          />
        ) : null}
      </PaletteContext>
    </EditorProvider>
  );
});
