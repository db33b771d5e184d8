import type { ReactNode } from 'react';
import type { PaletteAction } from '../palette/action.ts';

/** Places where the parent puts its own parts; each may stay empty. */
export interface EditorSlots {
  /** A bar above everything. */
  readonly top?: ReactNode;
  /** The content of the dock's Run tab; without it there is no such tab. */
  readonly run?: ReactNode;
  /** Where the step's Dockerfile comes from, at the top of its tab. */
  readonly dockerfile?: ReactNode;
  /** At the foot of the outline, such as where the draft is kept. */
  readonly outlineFooter?: ReactNode;
  /** At the right end of the dock's tab bar. */
  readonly dockEnd?: ReactNode;
  /** Buttons of the bottom bar on a phone. */
  readonly bottomActions?: ReactNode;
  /** What the palette offers beside the editor's own actions; asked for whenever it opens. */
  readonly paletteActions?: () => readonly PaletteAction[];
}
