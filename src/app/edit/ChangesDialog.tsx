import { ChangesPanel, type EditorSession } from '../../editor/index.ts';
import { WideDialog } from '../shared/WideDialog.tsx';

/** What changed since the file was opened, over form and YAML. */
export function ChangesDialog({
  editor,
  fileName,
  onClose,
}: {
  readonly editor: EditorSession;
  readonly fileName: string;
  readonly onClose: () => void;
}) {
  return (
    <WideDialog title={`Changes in ${fileName}`} height="full" onClose={onClose}>
      <ChangesPanel editor={editor} fileName={fileName} onLeave={onClose} />
    </WideDialog>
  );
}
