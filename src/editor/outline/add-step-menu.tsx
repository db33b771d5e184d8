import { Plus } from 'lucide-react';
import { useEditor } from '../session/editor-context.tsx';
import { useEditorState } from '../session/use-editor-state.ts';
import { STRINGS } from '../strings.ts';
import { CodeBadge, IconButton, Menu } from '../ui/index.ts';
import { useStepActions } from './use-step-actions.tsx';

/** Adds a step of a chosen registry behind the selected one, or as the first of the text. */
export function AddStepMenu() {
  const { editor } = useEditor();
  const { insert } = useStepActions();
  const isAlone = useEditorState(editor, ({ session }) => session.selected === null);
  const definitions = useEditorState(editor, ({ session }) => session.definitions);
  const label = isAlone ? STRINGS.panes.addStep : STRINGS.panes.addAfter;
  return (
    <Menu
      label={label}
      placement="bottom end"
      trigger={
        <IconButton size="small" label={label}>
          <Plus size={16} />
        </IconButton>
      }
      groups={[
        {
          id: 'registries',
          entries: definitions.map((definition) => ({
            id: definition.type,
            label: definition.label,
            icon: <CodeBadge code={definition.code} />,
            ...(definition.deprecated === undefined ? {} : { note: STRINGS.form.deprecated }),
          })),
        },
      ]}
      onAction={insert}
    />
  );
}
