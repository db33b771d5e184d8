import { Ellipsis } from 'lucide-react';
import {
  IconButton,
  Menu,
  type MenuGroup,
  sameContent,
  useLateEditorState,
} from '../../editor/index.ts';
import { useTheme } from '../theme/useTheme.ts';
import type { EditActions } from './edit-actions.ts';
import {
  documentEntries,
  infrastructureEntries,
  type MoreEntry,
  themeEntries,
} from './more-entries.ts';
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
  const canRedo = useLateEditorState(editor, ({ session }) => session.future.length > 0);
  const scenario = useLateEditorState(editor, ({ samples }) => samples.current.label);
  const stage = useLateEditorState(editor, ({ view }) => view.stage, sameContent);
  const groups: readonly (MenuGroup & { readonly entries: readonly MoreEntry[] })[] = [
    { id: 'document', entries: documentEntries(actions) },
    ...(isNarrow
      ? [
          {
            id: 'edit',
            title: 'Document',
            entries: [
              {
                id: 'redo',
                label: 'Redo',
                disabled: !canRedo,
                run: () => editor.dispatch({ type: 'redo' }),
              },
              { id: 'copy', label: 'Copy YAML', run: actions.copy },
              ...(actions.savesInPlace ? [{ id: 'save', label: 'Save', run: actions.save }] : []),
              { id: 'samples', label: 'Sample values', note: scenario, run: onSamples },
            ],
          },
          {
            id: 'infrastructure',
            title: 'Infrastructure',
            entries: infrastructureEntries(restored, stage),
          },
          { id: 'theme', title: 'Theme', entries: themeEntries(theme, setTheme) },
        ]
      : []),
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
      groups={groups}
      onAction={(id) =>
        groups
          .flatMap(({ entries }) => entries)
          .find((entry) => entry.id === id)
          ?.run()
      }
    />
  );
}
