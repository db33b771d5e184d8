import { useCallback, useMemo } from 'react';
import type { EditorSession } from '../../editor/index.ts';
import { saveFile } from '../documents/save-file.ts';
import { useFileDrop } from '../documents/useFileDrop.ts';
import { useFilePicker } from '../documents/useFilePicker.ts';
import { useOpenDocument } from '../documents/useOpenDocument.ts';
import { useCopy } from '../shared/useCopy.ts';
import type { EditActions } from './edit-actions.ts';
import { useSaveKey } from './useSaveKey.ts';

/** The actions of the bar, their keys, and files that are dropped on the editor. */
export function useEditActions({
  editor,
  fileName,
  rename,
  run,
}: {
  readonly editor: EditorSession;
  readonly fileName: string;
  readonly rename: (fileName: string) => void;
  readonly run: () => void;
}): EditActions & { readonly openFailure: string | null; readonly isFileOver: boolean } {
  const copyText = useCopy();
  const documents = useOpenDocument();
  const open = useFilePicker(documents.openFile);
  const isFileOver = useFileDrop(documents.openFile);
  const { dispatch, session } = editor;
  const { text } = session;
  const download = useCallback(() => {
    saveFile(fileName, text);
    dispatch({ type: 'saved' });
  }, [fileName, text, dispatch]);
  useSaveKey(download);
  const openFailure = documents.failure;
  return useMemo(
    () => ({
      rename,
      run,
      open,
      download,
      copy: () => copyText(text, 'the YAML'),
      openFailure,
      isFileOver,
    }),
    [rename, run, open, download, copyText, text, openFailure, isFileOver],
  );
}
