import { DOCKERFILE_STRINGS } from '../dockerfile-strings.ts';
import type { PaletteAction } from '../palette/action.ts';
import { PALETTE_STRINGS } from '../palette-strings.ts';
import { STRINGS } from '../strings.ts';
import { DOCK_TABS, type DockTab } from './dock.tsx';

/** What the palette says and does for the tabs of the dock that are there. */
export function tabActions(
  isThere: (tab: DockTab) => boolean,
  onTab: (tab: DockTab) => void,
): readonly PaletteAction[] {
  return DOCK_TABS.flatMap((tab, index) => {
    const title = tab === 'dockerfile' ? DOCKERFILE_STRINGS.tab : STRINGS.dock[tab];
    const action = {
      id: `tab:${tab}`,
      label: PALETTE_STRINGS.showTab(title),
      shortcut: `Ctrl ${index + 1}`,
      run: () => onTab(tab),
    };
    return isThere(tab) ? [action] : [];
  });
}
