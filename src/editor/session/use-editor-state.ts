import { startTransition, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { EditorSession, EditorState } from './editor-store.ts';
import { useLatest } from './use-latest.ts';

/**
 * A part of an editor's state. The component is drawn again only when the part is another one by
 * `isSame`; so choose small parts, and compare what is derived anew with every keystroke by its content.
 */
export function useEditorState<Part>(
  editor: EditorSession,
  select: (state: EditorState) => Part,
  isSame: (a: Part, b: Part) => boolean = Object.is,
): Part {
  const kept = useRef<{ readonly part: Part } | null>(null);
  const read = (): Part => {
    const part = select(editor.get());
    if (kept.current === null || !isSame(kept.current.part, part)) {
      kept.current = { part };
    }
    return kept.current.part;
  };
  return useSyncExternalStore(editor.subscribe, read, read);
}

/**
 * The same, a frame late: for all that may be drawn when the keystroke that changes it has been painted.
 * `select` must depend on the state alone, and what a person does there must ask the editor for its
 * present state.
 */
export function useLateEditorState<Part>(
  editor: EditorSession,
  select: (state: EditorState) => Part,
  isSame: (a: Part, b: Part) => boolean = Object.is,
): Part {
  return useLate(editor, select, isSame, startTransition);
}

/** The same for what is small and looked at: it does not wait until the panels have been drawn too. */
export function useSoonEditorState<Part>(
  editor: EditorSession,
  select: (state: EditorState) => Part,
  isSame: (a: Part, b: Part) => boolean = Object.is,
): Part {
  return useLate(editor, select, isSame, atOnce);
}

function atOnce(draw: () => void): void {
  draw();
}

function useLate<Part>(
  editor: EditorSession,
  select: (state: EditorState) => Part,
  isSame: (a: Part, b: Part) => boolean,
  inTurn: (draw: () => void) => void,
): Part {
  const [part, setPart] = useState(() => select(editor.get()));
  const draw = useLatest(() => {
    const now = select(editor.get());
    inTurn(() => setPart((before) => (isSame(before, now) ? before : now)));
  });
  useEffect(() => {
    draw();
    return editor.subscribeLate(draw);
  }, [editor, draw]);
  return part;
}

/** For what shows all that there is. */
export function wholeState(state: EditorState): EditorState {
  return state;
}

/** Whether two values of plain data (text, numbers, lists, records) hold the same. */
export function sameContent(a: unknown, b: unknown): boolean {
  return sameBut(NOTHING, a, b);
}

/** Whether two values hold the same but for their places in the text, which any edit above them moves. */
export function sameButPlaces(a: unknown, b: unknown): boolean {
  return sameBut(PLACES, a, b);
}

const NOTHING: ReadonlySet<string> = new Set();
const PLACES: ReadonlySet<string> = new Set(['range']);

function sameBut(ignored: ReadonlySet<string>, a: unknown, b: unknown): boolean {
  if (a === b) {
    return true;
  }
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) {
    return false;
  }
  const entries = Object.entries(a);
  const other = new Map<string, unknown>(Object.entries(b));
  return (
    Array.isArray(a) === Array.isArray(b) &&
    entries.length === other.size &&
    entries.every(
      ([key, value]) =>
        ignored.has(key) || (other.has(key) && sameBut(ignored, value, other.get(key))),
    )
  );
}
