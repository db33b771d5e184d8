import { useEffect, useState } from 'react';

/** Takes files that are dropped anywhere on the page; says whether one hovers over it now. */
export function useFileDrop(onFile: (file: File) => void): boolean {
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
      const file = event.dataTransfer?.files[0];
      setHovers(false);
      if (file) {
        event.preventDefault();
        // The YAML pane would insert the file's name.
        event.stopPropagation();
        onFile(file);
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
