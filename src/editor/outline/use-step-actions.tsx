import { conversionOf, type StepEvent, stepOperation } from '#core';
import { useEditor } from '../session/editor-context.tsx';
import { STRINGS } from '../strings.ts';
import { useToast } from '../ui/index.ts';
import { Marked } from '../ui/marked.tsx';
import type { StepCommand } from './step-commands.ts';

/** What a person can do with whole steps; what is not possible says why in a toast. */
export interface StepActions {
  /** Adds a step of a type behind the selected one. */
  readonly insert: (stepType: string) => void;
  /** Does something with the step at an index; false when it is not possible. */
  readonly command: (command: StepCommand, step: number) => boolean;
  /** Gives the selected step another type. */
  readonly changeType: (stepType: string) => void;
  /** Writes an alias's value in its place. */
  readonly replaceAlias: (key: string) => void;
}

/** The actions on the steps of the present text. */
export function useStepActions(): StepActions {
  const { editor } = useEditor();
  const toast = useToast();
  const { dispatch } = editor;
  // A toast may stay long: its Undo means the change that it tells of, never a later one.
  const undoOf = (revision: number) => ({
    label: STRINGS.panes.undo,
    run: () => {
      if (editor.get().session.revision === revision) {
        dispatch({ type: 'undo' });
      } else {
        toast({ text: STRINGS.panes.changedSince, tone: 'error' });
      }
    },
  });
  const act = (event: StepEvent, said?: string, list: readonly string[] = []): boolean => {
    const { session } = editor.get();
    const result = stepOperation(session, event);
    if (!result.ok) {
      toast({ text: <Marked text={result.message} />, tone: 'error' });
      return false;
    }
    dispatch(event);
    if (said !== undefined) {
      toast({ text: said, list, action: undoOf(editor.get().session.revision) });
    }
    return true;
  };
  return {
    insert: (stepType) => act({ type: 'step-inserted', stepType }),
    command: (command, index) => {
      switch (command) {
        case 'duplicate':
          return act({ type: 'step-duplicated', index });
        case 'up':
        case 'down':
          return act({ type: 'step-moved', index, by: command === 'up' ? -1 : 1 });
        case 'delete': {
          const step = editor.get().session.outline.steps[index];
          const name = step?.name ?? step?.identifier ?? STRINGS.panes.thisStep;
          return act({ type: 'step-deleted', index }, STRINGS.panes.deleted(name));
        }
        default:
          return command satisfies never;
      }
    },
    changeType: (stepType) => {
      const { session } = editor.get();
      const label = session.definitions.find(({ type }) => type === stepType)?.label ?? stepType;
      const notes = conversionOf(session, stepType)?.notes ?? [];
      const list = notes.map(({ message }) => message);
      act({ type: 'type-changed', stepType }, STRINGS.panes.typeChanged(label), list);
    },
    replaceAlias: (key) => act({ type: 'alias-replaced', key }),
  };
}
