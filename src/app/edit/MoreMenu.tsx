import { Ellipsis } from 'lucide-react';
import {
  choiceOf,
  IconButton,
  infrastructureChoices,
  infrastructureOf,
  Menu,
  type MenuGroup,
  sameContent,
  useEditorState,
} from '../../editor/index.ts';
import { goTo } from '../routing/useRoute.ts';
import { commandKey } from '../shared/keys.ts';
import { THEME_ENTRIES } from '../theme/ThemeMenu.tsx';
import { useTheme } from '../theme/useTheme.ts';
import type { EditActions } from './edit-actions.ts';
import type { RestoredEditor } from './useRestoredEditor.ts';

/** What has no place in the bar; where the bar is narrow that is nearly all. */
export function MoreMenu({
  restored,
  actions,
  isNarrow,
  onSamples,
}: {
  readonly restored: RestoredEditor;
  readonly actions: EditActions;
  readonly isNarrow: boolean;
  readonly onSamples: () => void;
}) {
  const { theme, setTheme } = useTheme();
  const { editor } = restored;
  const canRedo = useEditorState(editor, ({ session }) => session.future.length > 0);
  const scenario = useEditorState(editor, ({ samples }) => samples.current.label);
  const stage = useEditorState(editor, ({ view }) => view.stage, sameContent);
  const infrastructures = infrastructureChoices(stage);
  const inForce = (is: boolean): string | undefined => (is ? 'in force' : undefined);
  const runs: Readonly<Record<string, () => void>> = {
    open: actions.open,
    import: actions.importInto,
    drafts: () => goTo({ page: 'start' }),
    runs: () => goTo({ page: 'runs' }),
    reference: () => goTo({ page: 'reference', name: null, entry: null }),
    copy: actions.copy,
    link: actions.copyLink,
    download: actions.download,
    save: actions.save,
    changes: actions.showChanges,
    redo: () => editor.dispatch({ type: 'redo' }),
    samples: onSamples,
    ...Object.fromEntries(
      infrastructures.map(({ id }) => [id, () => restored.setInfrastructure(infrastructureOf(id))]),
    ),
    ...Object.fromEntries(THEME_ENTRIES.map(({ id }) => [`theme-${id}`, () => setTheme(id)])),
  };
  const always: MenuGroup = {
    id: 'document',
    entries: [
      { id: 'open', label: 'Open another file', shortcut: commandKey('O') },
      { id: 'import', label: 'Import into this file…' },
      { id: 'changes', label: 'Show what changed' },
      { id: 'download', label: 'Download' },
      { id: 'link', label: 'Copy link', note: 'holds the text' },
      { id: 'drafts', label: 'All drafts' },
      { id: 'runs', label: 'All runs' },
      { id: 'reference', label: 'Reference' },
    ],
  };
  const narrow: readonly MenuGroup[] = [
    {
      id: 'edit',
      title: 'Document',
      entries: [
        { id: 'redo', label: 'Redo', disabled: !canRedo },
        { id: 'copy', label: 'Copy YAML' },
        ...(actions.savesInPlace ? [{ id: 'save', label: 'Save' }] : []),
        { id: 'samples', label: 'Sample values', note: scenario },
      ],
    },
    {
      id: 'infrastructure',
      title: 'Infrastructure',
      entries: infrastructures.map(({ id, label, note }) => ({
        id,
        label,
        note: inForce(id === choiceOf(restored.infrastructure)) ?? note,
      })),
    },
    {
      id: 'theme',
      title: 'Theme',
      entries: THEME_ENTRIES.map((entry) => ({
        ...entry,
        id: `theme-${entry.id}`,
        note: inForce(entry.id === theme),
      })),
    },
  ];
  return (
    <Menu
      label="More"
      placement="bottom end"
      trigger={
        <IconButton label="More">
          <Ellipsis size={16} strokeWidth={1.75} />
        </IconButton>
      }
      groups={isNarrow ? [always, ...narrow] : [always]}
      onAction={(id) => runs[id]?.()}
    />
  );
}
