import { useCallback, useEffect } from 'react';

/** Asks for one file; nothing happens when the person chooses none. */
function pickFile(onFile: (file: File) => void): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = '.yaml,.yml,application/yaml,text/yaml,text/plain';
  input.addEventListener('change', () => {
    const file = input.files?.[0];
    if (file) {
      onFile(file);
    }
  });
  input.click();
}

/** Opens the system's file dialog, also with Ctrl+O or Cmd+O. */
export function useFilePicker(onFile: (file: File) => void): () => void {
  const pick = useCallback(() => pickFile(onFile), [onFile]);
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
