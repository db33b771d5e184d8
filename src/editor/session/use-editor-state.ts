import { useDeferredValue, useRef, useSyncExternalStore } from 'react';
import type { EditorSession, EditorState } from './editor-store.ts';

const WHOLE = (state: EditorState): EditorState => state;

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

/** The whole state, a moment late: for what may be drawn after the keystroke that changes it. */
export function useLateEditorState(editor: EditorSession): EditorState {
  return useDeferredValue(useEditorState(editor, WHOLE));
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
const PLACES: ReadonlySet<string> = new Set(['range', 'edits']);

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
