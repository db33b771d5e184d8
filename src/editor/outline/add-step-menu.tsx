import { Plus } from 'lucide-react';
import { useEditor } from '../session/editor-context.tsx';
import { STRINGS } from '../strings.ts';
import { CodeBadge, IconButton, Menu } from '../ui/index.ts';

/** Starts a step of a chosen registry in an empty text. */
export function AddStepMenu() {
  const { editor } = useEditor();
  if (editor.session.text.trim() !== '') {
    return null;
  }
  return (
    <Menu
      label={STRINGS.panes.addStep}
      placement="bottom end"
      trigger={
        <IconButton size="small" label={STRINGS.panes.addStep}>
          <Plus size={16} />
        </IconButton>
      }
      groups={[
        {
          id: 'registries',
          entries: editor.session.definitions.map((definition) => ({
            id: definition.type,
            label: definition.label,
            icon: <CodeBadge code={definition.code} />,
            ...(definition.deprecated === undefined ? {} : { note: STRINGS.form.deprecated }),
          })),
        },
      ]}
      onAction={(stepType) => editor.dispatch({ type: 'new-step', stepType })}
    />
  );
}
