import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import {
  type ConnectorType,
  historyPlace,
  type Problem,
  type TextRange,
  type ValueKind,
} from '#core';
import type { EditorSession } from './editor-store.ts';

/** A connector that a portal offers; `ref` is what the YAML holds. */
export interface ConnectorChoice {
  readonly ref: string;
  readonly name: string;
  readonly type: ConnectorType;
}

/** A wish to see a place: the field, the line, or both. `turn` tells two equal wishes apart. */
export interface Reveal {
  readonly key: string | null;
  readonly range: TextRange | null;
  readonly target: 'field' | 'line' | 'both';
  /** Leaves the person in the pane that they are in: only that one moves its focus or cursor there. */
  readonly staysInPane?: true;
  /** Gives the field another kind of value on the way, so that it can be typed at once. */
  readonly turnInto?: ValueKind;
  readonly turn: number;
}

/** A pane that the person can be in. */
export type LinkSource = 'form' | 'yaml' | 'panel';

/** What the parts of one editor share; the same over all keystrokes. */
export interface EditorContextValue {
  readonly editor: EditorSession;
  readonly connectors: readonly ConnectorChoice[];
  /** Tells the other panes where the person is. */
  readonly link: (key: string | null, by: LinkSource) => void;
  readonly goTo: (wish: Omit<Reveal, 'turn'>) => void;
  /** Whether a pane grants a wish: once, also when the pane is drawn anew. */
  readonly grant: (wish: Reveal, pane: 'form' | 'yaml') => boolean;
  /** Shows the field and the line of a problem, selecting its step first. */
  readonly goToProblem: (problem: Problem) => void;
  /** Address of what is to be said of a rule; null when there is none. */
  readonly helpUrl: HelpUrl;
}

/** Where a rule is explained, by its code; null for a code without a page. */
export type HelpUrl = (code: string) => string | null;

/** Where the person is, and what they asked to see. */
export interface Linked {
  /** Path of the field or item that the person is at, in any pane; null when nowhere. */
  readonly linked: string | null;
  /** The pane that the person is in, which must not be scrolled by the link. */
  readonly linkedBy: LinkSource | null;
  readonly reveal: Reveal | null;
}

const EditorContext = createContext<EditorContextValue | null>(null);
const LinkedContext = createContext<Linked>({ linked: null, linkedBy: null, reveal: null });

/** The editor around a component; throws outside of one. Its state is read with `useEditorState`. */
export function useEditor(): EditorContextValue {
  const value = useContext(EditorContext);
  if (value === null) {
    throw new Error('This component works inside an EditorWorkbench only.');
  }
  return value;
}

/** Where the person is in the editor around a component. */
export function useLinked(): Linked {
  return useContext(LinkedContext);
}

/** Shares one editor session with the form, the YAML pane and the panels. */
export function EditorProvider({
  editor,
  connectors,
  helpUrl,
  children,
}: {
  readonly editor: EditorSession;
  readonly connectors: readonly ConnectorChoice[];
  readonly helpUrl: HelpUrl;
  readonly children: ReactNode;
}) {
  const [at, setAt] = useState<Omit<Linked, 'reveal'>>({ linked: null, linkedBy: null });
  const [reveal, setReveal] = useState<Reveal | null>(null);
  const link = useCallback((key: string | null, by: LinkSource) => {
    setAt((before) =>
      before.linked === key && before.linkedBy === by ? before : { linked: key, linkedBy: by },
    );
  }, []);
  const goTo = useCallback((wish: Omit<Reveal, 'turn'>) => {
    setReveal((before) => ({ ...wish, turn: (before?.turn ?? 0) + 1 }));
  }, []);
  const granted = useRef({ form: 0, yaml: 0 });
  const grant = useCallback((wish: Reveal, pane: 'form' | 'yaml') => {
    const isNew = granted.current[pane] < wish.turn;
    granted.current[pane] = wish.turn;
    return isNew;
  }, []);
  useEffect(() => {
    let seen = editor.get().session.revision;
    return editor.subscribe(() => {
      const { session } = editor.get();
      const place = session.revision === seen ? null : historyPlace(session);
      seen = session.revision;
      if (place !== null) {
        const { key, offset } = place;
        const range = { start: offset, end: offset };
        goTo({ key, range, target: 'both', staysInPane: true });
      }
    });
  }, [editor, goTo]);
  const goToProblem = useCallback(
    (problem: Problem) => {
      if (problem.step !== null && problem.step !== editor.get().session.selected) {
        editor.dispatch({ type: 'step-selected', index: problem.step });
      }
      goTo({ key: problem.key, range: problem.range, target: 'both' });
    },
    [editor, goTo],
  );
  const value = useMemo(
    () => ({ editor, connectors, link, goTo, grant, goToProblem, helpUrl }),
    [editor, connectors, link, goTo, grant, goToProblem, helpUrl],
  );
  const linked = useMemo(() => ({ ...at, reveal }), [at, reveal]);
  return (
    <EditorContext value={value}>
      <LinkedContext value={linked}>{children}</LinkedContext>
    </EditorContext>
  );
}
