import { useCallback, useEffect } from 'react';
import { type PickedFile, pickFile } from './file-system.ts';

/** Opens the system's file dialog, also with Ctrl+O or Cmd+O. */
export function useFilePicker(onFile: (picked: PickedFile) => void): () => void {
  const pick = useCallback(() => void pickFile(onFile), [onFile]);
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() === 'o' && (event.ctrlKey || event.metaKey) && !event.shiftKey) {
        event.preventDefault();
        pick();
      }
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [pick]);
  return pick;
}
