import { useCallback } from 'react';
import { commandKey, type PaletteAction } from '../../editor/index.ts';
import { useTheme } from '../theme/useTheme.ts';
import type { EditActions } from './edit-actions.ts';
import {
  documentEntries,
  infrastructureEntries,
  type MoreEntry,
  themeEntries,
} from './more-entries.ts';
import type { RestoredEditor } from './useRestoredEditor.ts';

/** What the palette offers beside the editor's own actions: all of the bar and of its menus. */
export function usePaletteActions(
  restored: RestoredEditor,
  actions: EditActions,
  onSamples: () => void,
): () => readonly PaletteAction[] {
  const { theme, setTheme } = useTheme();
  return useCallback(() => {
    const { samples, view } = restored.editor.get();
    const save: PaletteAction = {
      id: 'save',
      label: 'Save',
      shortcut: commandKey('S'),
      run: actions.save,
    };
    return [
      { id: 'run', label: 'Run step', run: actions.run },
      ...(actions.savesInPlace ? [save] : []),
      ...documentEntries(actions),
      { id: 'samples', label: 'Sample values', note: samples.current.label, run: onSamples },
      ...infrastructureEntries(restored, view.stage).map(under('Infrastructure')),
      ...themeEntries(theme, setTheme).map(under('Theme')),
    ];
  }, [restored, actions, onSamples, theme, setTheme]);
}

/** An entry that has its menu's title before its own. */
function under(title: string): (entry: MoreEntry) => PaletteAction {
  return ({ id, label, note, run }) => ({ id, label: `${title}: ${label}`, note, run });
}
