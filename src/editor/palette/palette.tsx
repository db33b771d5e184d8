import { useState } from 'react';
import { PALETTE_STRINGS } from '../palette-strings.ts';
import { afterFrame } from '../session/after-frame.ts';
import { useEditor } from '../session/editor-context.tsx';
import { useLateEditorState, wholeState } from '../session/use-editor-state.ts';
import { withFixes } from '../session/use-fix.ts';
import { DialogFrame, focusedElement } from '../ui/index.ts';
import type { PaletteAction } from './action.ts';
import { ownFirst, type PaletteDeed, paletteEntries } from './entries.ts';
import styles from './palette.module.css';
import { PaletteSearch } from './palette-search.tsx';
import { useDeed } from './use-deed.ts';
import { useOwnActions } from './use-own-actions.ts';

/** What the palette takes. */
export interface PaletteProps {
  /** What the parts around the editor offer; asked for once. */
  readonly actions: () => readonly PaletteAction[];
  readonly onClose: () => void;
}

/** How many problems are mended from here: a fix has to be worked out before it can be offered. */
const MOST_MENDED = 60;

/** Everything that the editor holds and does, by its name. Escape closes it. */
export function Palette({ actions, onClose }: PaletteProps) {
  const { editor } = useEditor();
  const state = useLateEditorState(editor, wholeState);
  const [given] = useState(actions);
  const own = useOwnActions(state);
  const perform = useDeed();
  const [before] = useState(focusedElement);
  const close = (deed?: PaletteDeed) => {
    onClose();
    // First the focus goes back to where it was: what is done may move it on from there.
    afterFrame(() => {
      giveBack(before);
      if (deed !== undefined) {
        perform(deed);
      }
    });
  };
  const { session, view } = state;
  const entries = paletteEntries({
    rows: view.sections.flatMap(({ rows }) => rows),
    outline: view.outline,
    problems: withFixes(editor, ownFirst(view.problems, session.selected).slice(0, MOST_MENDED)),
    selected: session.selected,
    actions: [...own.first, ...given, ...own.last],
  });
  return (
    <DialogFrame
      label={PALETTE_STRINGS.title}
      overlay={styles.overlay}
      modal={styles.modal}
      dialog={styles.dialog}
      onClose={() => close()}
    >
      <PaletteSearch entries={entries} onTake={({ deed }) => close(deed)} onClose={() => close()} />
    </DialogFrame>
  );
}

/** The dialog gives the focus back itself, but not to a combo box, which stops it. */
function giveBack(before: Element | null): void {
  const isNowhere = document.activeElement === document.body;
  if (isNowhere && before instanceof HTMLElement && before.isConnected) {
    before.focus({ preventScroll: true });
  }
}
