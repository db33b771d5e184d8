/** How the panes are laid out, by the width of the editor itself. */
export type LayoutMode = 'wide' | 'medium' | 'tabs' | 'phone';

/** The widths of the design language: 1280, 1024 and 720 px. */
export function layoutModeOf(width: number): LayoutMode {
  if (width >= 1280) {
    return 'wide';
  }
  if (width >= 1024) {
    return 'medium';
  }
  return width >= 720 ? 'tabs' : 'phone';
}
