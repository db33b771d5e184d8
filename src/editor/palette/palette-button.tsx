import { Search } from 'lucide-react';
import { PALETTE_STRINGS } from '../palette-strings.ts';
import { commandKey, IconButton } from '../ui/index.ts';
import { usePalette } from './palette-context.ts';

/** The button of a bar that opens the palette; nothing where there is no palette. */
export function PaletteButton() {
  const open = usePalette();
  return open === null ? null : (
    <IconButton label={PALETTE_STRINGS.title} shortcut={commandKey('K')} onPress={open}>
      <Search size={16} strokeWidth={1.75} />
    </IconButton>
  );
}
