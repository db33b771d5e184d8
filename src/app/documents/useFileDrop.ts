import { useEffect, useState } from 'react';
import { droppedFile, type PickedFile } from './file-system.ts';

/** Takes files that are dropped anywhere on the page; says whether one hovers over it now. */
export function useFileDrop(onFile: (picked: PickedFile) => void): boolean {
  const [hovers, setHovers] = useState(false);
  useEffect(() => {
    const carriesFile = (event: DragEvent): boolean =>
      event.dataTransfer?.types.includes('Files') ?? false;
    const over = (event: DragEvent): void => {
      if (carriesFile(event)) {
        event.preventDefault();
        setHovers(true);
      }
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) {
        setHovers(false);
      }
    };
    const drop = (event: DragEvent): void => {
      const dropped = event.dataTransfer && droppedFile(event.dataTransfer);
      setHovers(false);
      if (dropped) {
        event.preventDefault();
        // The YAML pane would insert the file's name.
        event.stopPropagation();
        void dropped.then(onFile);
      }
    };
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop, true);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop, true);
    };
  }, [onFile]);
  return hovers;
}
