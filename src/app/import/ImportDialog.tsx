import { useState } from 'react';
import { type ImportNote, type StepEvent, stepOperation } from '#core';
import { Button, type EditorSession, useToast } from '../../editor/index.ts';
import { counted } from '../shared/format.ts';
import { WideDialog } from '../shared/WideDialog.tsx';
import { ImportView } from './ImportView.tsx';
import { useImport } from './useImport.ts';

/** Makes steps of a text from elsewhere and puts them behind the selected step. */
export function ImportDialog({
  editor,
  fileName,
  onNotes,
  onClose,
}: {
  readonly editor: EditorSession;
  readonly fileName: string;
  readonly onNotes: (notes: readonly ImportNote[]) => void;
  readonly onClose: () => void;
}) {
  const toast = useToast();
  const current = useImport('', () => setFailure(null));
  const [failure, setFailure] = useState<string | null>(null);
  const { outline, selected } = editor.get().session;
  const step = selected === null ? null : (outline.steps[selected] ?? null);
  const { taken, notes } = current;
  const insert = (): void => {
    const event: StepEvent = { type: 'steps-imported', steps: taken.map(({ text }) => text) };
    const result = stepOperation(editor.get().session, event);
    if (!result.ok) {
      setFailure(result.message);
      return;
    }
    editor.dispatch(event);
    onNotes(notes);
    onClose();
    toast({
      text: `Inserted ${counted(taken.length, 'step')}.`,
      action: { label: 'Undo', run: () => editor.dispatch({ type: 'undo' }) },
    });
  };
  return (
    <WideDialog title={`Import into ${fileName}`} height="content" onClose={onClose}>
      <ImportView
        current={current}
        failure={failure}
        actions={
          <Button variant="filled" isDisabled={taken.length === 0} onPress={insert}>
            {taken.length > 1 ? `Insert ${counted(taken.length, 'step')}` : 'Insert it'}
            {step === null ? '' : ` behind ${step.name ?? step.identifier ?? 'the selected step'}`}
          </Button>
        }
      />
    </WideDialog>
  );
}
