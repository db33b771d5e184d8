import { useMemo } from 'react';
import type { EditorSession } from '../../editor/index.ts';
import { useFileDrop } from '../documents/useFileDrop.ts';
import { useFilePicker } from '../documents/useFilePicker.ts';
import { useOpenDocument } from '../documents/useOpenDocument.ts';
import { useCopy } from '../shared/useCopy.ts';
import type { EditActions } from './edit-actions.ts';
import type { FileSaving } from './useFileSaving.ts';
import { useSaveKey } from './useSaveKey.ts';

/** The actions of the bar, their keys, and files that are dropped on the editor. */
export function useEditActions({
  editor,
  saving,
  rename,
  showChanges,
  copyLink,
  importInto,
  run,
}: {
  readonly editor: EditorSession;
  readonly saving: FileSaving;
  readonly rename: (fileName: string) => void;
  readonly showChanges: () => void;
  readonly copyLink: () => void;
  readonly importInto: () => void;
  readonly run: () => void;
}): EditActions & { readonly openFailure: string | null; readonly isFileOver: boolean } {
  const copyText = useCopy();
  const documents = useOpenDocument();
  const open = useFilePicker(documents.openFile);
  const isFileOver = useFileDrop(documents.openFile);
  const { save, download, inPlace } = saving;
  useSaveKey(save);
  const openFailure = documents.failure;
  return useMemo(
    () => ({
      rename,
      run: () => {
        editor.demand();
        run();
      },
      open,
      save,
      savesInPlace: inPlace,
      download,
      showChanges,
      copyLink,
      importInto,
      copy: () => {
        editor.demand();
        copyText(editor.get().session.text, 'the YAML');
      },
      openFailure,
      isFileOver,
    }),
    [
      rename,
      run,
      open,
      save,
      inPlace,
      download,
      showChanges,
      copyLink,
      importInto,
      copyText,
      editor,
      openFailure,
      isFileOver,
    ],
  );
}
