import { Wrench } from 'lucide-react';
import type { Mend } from '#core';
import { useEditor } from '../session/editor-context.tsx';
import { setField } from '../session/set-field.ts';
import { STRINGS } from '../strings.ts';
import { Button, useToast } from '../ui/index.ts';

/** Changes an expression so that its references are legal; the change is one undo step. */
export function MendButton({ mend }: { readonly mend: Mend }) {
  const { editor } = useEditor();
  const toast = useToast();
  const apply = () => {
    setField(editor, mend.key, mend.value);
    editor.dispatch({ type: 'field-left' });
    toast({
      text: STRINGS.dock.mended(mend.method),
      action: { label: STRINGS.panes.undo, run: () => editor.dispatch({ type: 'undo' }) },
    });
  };
  return (
    <Button size="small" icon={<Wrench size={13} aria-hidden="true" />} onPress={apply}>
      {STRINGS.dock.mend(mend.method)}
    </Button>
  );
}
