import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import type { ConnectorType, Problem, TextRange } from '#core';
import type { EditorSession } from './use-editor-session.ts';

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
  readonly turn: number;
}

/** What the parts of one editor share. */
export interface EditorContextValue {
  readonly editor: EditorSession;
  readonly connectors: readonly ConnectorChoice[];
  /** Path of the field or item that the person is at, in any pane; null when nowhere. */
  readonly linked: string | null;
  /** The pane that the person is in, which must not be scrolled by the link. */
  readonly linkedBy: 'form' | 'yaml' | 'panel' | null;
  readonly link: (key: string | null, by: 'form' | 'yaml' | 'panel') => void;
  readonly reveal: Reveal | null;
  readonly goTo: (wish: Omit<Reveal, 'turn'>) => void;
  /** Shows the field and the line of a problem, selecting its step first. */
  readonly goToProblem: (problem: Problem) => void;
}

const EditorContext = createContext<EditorContextValue | null>(null);

/** The editor around a component; throws outside of one. */
export function useEditor(): EditorContextValue {
  const value = useContext(EditorContext);
  if (value === null) {
    throw new Error('This component works inside an EditorWorkbench only.');
  }
  return value;
}

/** Shares one editor session with the form, the YAML pane and the panels. */
export function EditorProvider({
  editor,
  connectors,
  children,
}: {
  readonly editor: EditorSession;
  readonly connectors: readonly ConnectorChoice[];
  readonly children: ReactNode;
}) {
  const [linked, setLinked] = useState<Pick<EditorContextValue, 'linked' | 'linkedBy'>>({
    linked: null,
    linkedBy: null,
  });
  const [reveal, setReveal] = useState<Reveal | null>(null);
  const link = useCallback((key: string | null, by: 'form' | 'yaml' | 'panel') => {
    setLinked((before) =>
      before.linked === key && before.linkedBy === by ? before : { linked: key, linkedBy: by },
    );
  }, []);
  const goTo = useCallback((wish: Omit<Reveal, 'turn'>) => {
    setReveal((before) => ({ ...wish, turn: (before?.turn ?? 0) + 1 }));
  }, []);
  const { dispatch, session } = editor;
  const selected = session.selected;
  const goToProblem = useCallback(
    (problem: Problem) => {
      if (problem.step !== null && problem.step !== selected) {
        dispatch({ type: 'step-selected', index: problem.step });
      }
      goTo({ key: problem.key, range: problem.range, target: 'both' });
    },
    [dispatch, selected, goTo],
  );
  const value = useMemo(
    () => ({ editor, connectors, ...linked, link, reveal, goTo, goToProblem }),
    [editor, connectors, linked, link, reveal, goTo, goToProblem],
  );
  return <EditorContext value={value}>{children}</EditorContext>;
}
