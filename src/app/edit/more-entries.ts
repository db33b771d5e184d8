import type { StageSettings } from '#core';
import {
  choiceOf,
  commandKey,
  infrastructureChoices,
  infrastructureOf,
  type MenuEntry,
} from '../../editor/index.ts';
import { goTo } from '../routing/useRoute.ts';
import { THEME_ENTRIES } from '../theme/ThemeMenu.tsx';
import type { Theme } from '../theme/theme.ts';
import type { EditActions } from './edit-actions.ts';
import type { RestoredEditor } from './useRestoredEditor.ts';

/** Something to do beside what the bar has buttons for: a line of its menu, and of the palette. */
export interface MoreEntry extends MenuEntry {
  readonly run: () => void;
}

const IN_FORCE = 'in force';

/** What can be done with the document, and where else to go. */
export function documentEntries(actions: EditActions): readonly MoreEntry[] {
  return [
    { id: 'open', label: 'Open another file', shortcut: commandKey('O'), run: actions.open },
    { id: 'import', label: 'Import into this file…', run: actions.importInto },
    { id: 'changes', label: 'Show what changed', run: actions.showChanges },
    { id: 'download', label: 'Download', run: actions.download },
    { id: 'link', label: 'Copy link', note: 'holds the text', run: actions.copyLink },
    { id: 'drafts', label: 'All drafts', run: () => goTo({ page: 'start' }) },
    { id: 'runs', label: 'All runs', run: () => goTo({ page: 'runs' }) },
    {
      id: 'reference',
      label: 'Reference',
      run: () => goTo({ page: 'reference', name: null, entry: null }),
    },
  ];
}

/** The choices of the infrastructure. */
export function infrastructureEntries(
  { infrastructure, setInfrastructure }: RestoredEditor,
  stage: StageSettings | null,
): readonly MoreEntry[] {
  return infrastructureChoices(stage).map(({ id, label, note }) => ({
    id: `infrastructure-${id}`,
    label,
    note: id === choiceOf(infrastructure) ? IN_FORCE : note,
    run: () => setInfrastructure(infrastructureOf(id)),
  }));
}

/** The choices of the theme. */
export function themeEntries(theme: Theme, setTheme: (theme: Theme) => void): readonly MoreEntry[] {
  return THEME_ENTRIES.map(({ id, label, icon }) => ({
    id: `theme-${id}`,
    label,
    icon,
    note: id === theme ? IN_FORCE : undefined,
    run: () => setTheme(id),
  }));
}
