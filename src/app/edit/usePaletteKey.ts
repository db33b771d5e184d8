import { useEffect } from 'react';
import { isFindKey, usePalette } from '../../editor/index.ts';

/** Ctrl+K or Cmd+K also where nothing has the focus: the page is the editor's alone. */
export function usePaletteKey(): void {
  const open = usePalette();
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.target === document.body && isFindKey(event)) {
        event.preventDefault();
        open?.();
      }
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [open]);
}
