import { createContext, useContext } from 'react';

/** The way to open the palette; null outside of a workbench. */
export const PaletteContext = createContext<(() => void) | null>(null);

/** Opens the palette of the editor around a component; null where there is none. */
export function usePalette(): (() => void) | null {
  return useContext(PaletteContext);
}
