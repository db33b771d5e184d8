import { STEP_COMMANDS } from '../outline/step-commands.ts';
import { useStepActions } from '../outline/use-step-actions.tsx';
import { PALETTE_STRINGS } from '../palette-strings.ts';
import { useCopyText } from '../panels/use-copy-text.ts';
import { useEditor } from '../session/editor-context.tsx';
import type { EditorState } from '../session/editor-store.ts';
import { STRINGS } from '../strings.ts';
import { commandKey } from '../ui/index.ts';
import type { PaletteAction } from './action.ts';

/** What the editor itself does, before and behind what the parent adds. */
export interface OwnActions {
  readonly first: readonly PaletteAction[];
  readonly last: readonly PaletteAction[];
}

/** History and copy first; then what the menus of the outline and of the step offer. */
export function useOwnActions({ session, view }: EditorState): OwnActions {
  const { editor, goTo } = useEditor();
  const steps = useStepActions();
  const copy = useCopyText();
  const { definitions, selected } = session;
  const { definition } = view;
  /** Leads into the form, where it is another one afterwards: the focus would be nowhere. */
  const thenForm = (change: () => void) => () => {
    const { revision } = editor.get().session;
    change();
    if (editor.get().session.revision !== revision) {
      const key = editor.get().view.definition?.fields[0]?.key ?? null;
      goTo({ key, range: null, target: 'field' });
    }
  };
  const history = (['undo', 'redo'] as const)
    .filter((way) => session[way === 'undo' ? 'past' : 'future'].length > 0)
    .map((way) => ({
      id: way,
      label: STRINGS.panes[way],
      shortcut: commandKey(way === 'undo' ? 'Z' : 'Y'),
      run: () => editor.dispatch({ type: way }),
    }));
  const copyYaml: PaletteAction = {
    id: 'copy',
    label: STRINGS.panes.copyYaml,
    run: () => {
      editor.demand();
      copy(editor.get().session.text, STRINGS.panes.copied);
    },
  };
  const add = definitions.map(({ type, label }) => ({
    id: `add:${type}`,
    label: PALETTE_STRINGS.addStep(label),
    run: thenForm(() => steps.insert(type)),
  }));
  if (definition === null || selected === null) {
    return { first: [...history, copyYaml], last: add };
  }
  const others = definitions.filter(({ type }) => type !== definition.type);
  return {
    first: [...history, copyYaml],
    last: [
      ...others.map(({ type, label }) => ({
        id: `type:${type}`,
        label: PALETTE_STRINGS.switchStep(label),
        run: thenForm(() => steps.changeType(type)),
      })),
      ...STEP_COMMANDS.map((command) => ({
        id: command,
        label: PALETTE_STRINGS.commands[command],
        run: thenForm(() => steps.command(command, selected)),
      })),
      ...add,
      {
        id: 'documentation',
        label: STRINGS.form.documentation,
        run: () => window.open(definition.documentation, '_blank', 'noopener,noreferrer'),
      },
    ],
  };
}
