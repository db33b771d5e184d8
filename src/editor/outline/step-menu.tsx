import { Ellipsis } from 'lucide-react';
import { useEditor } from '../session/editor-context.tsx';
import { useEditorState } from '../session/use-editor-state.ts';
import { STRINGS } from '../strings.ts';
import { CodeBadge, IconButton, Menu } from '../ui/index.ts';
import { STEP_COMMANDS } from './step-commands.ts';
import { useStepActions } from './use-step-actions.tsx';

const TYPE = 'type:';

/** What can be done with the step of the form: as in the outline, and another type. */
export function StepMenu() {
  const { editor } = useEditor();
  const actions = useStepActions();
  const definition = useEditorState(editor, ({ view }) => view.definition);
  const definitions = useEditorState(editor, ({ session }) => session.definitions);
  const step = useEditorState(editor, ({ session }) => session.selected);
  if (definition === null || step === null) {
    return null;
  }
  const others = definitions.filter(({ type }) => type !== definition.type);
  const onAction = (id: string) => {
    const command = STEP_COMMANDS.find((one) => one === id);
    if (command !== undefined) {
      actions.command(command, step);
    } else if (id.startsWith(TYPE)) {
      actions.changeType(id.slice(TYPE.length));
    } else {
      window.open(definition.documentation, '_blank', 'noopener,noreferrer');
    }
  };
  return (
    <Menu
      label={STRINGS.form.stepActions}
      placement="bottom end"
      trigger={
        <IconButton label={STRINGS.form.stepActions}>
          <Ellipsis size={16} />
        </IconButton>
      }
      groups={[
        {
          id: 'step',
          entries: STEP_COMMANDS.map((command) => ({
            id: command,
            label: STRINGS.panes.stepCommands[command],
          })),
        },
        {
          id: 'more',
          entries: [{ id: 'documentation', label: STRINGS.form.documentation }],
        },
        {
          id: 'type',
          title: STRINGS.panes.changeType,
          entries: others.map(({ type, label, code }) => ({
            id: TYPE + type,
            label,
            icon: <CodeBadge code={code} />,
          })),
        },
      ]}
      onAction={onAction}
    />
  );
}
