import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Codebase, EngineStatus, RunEngine } from '#core';
import { type EditorSession, sameContent } from '../../editor/index.ts';
import { useCodebases, useHealth } from '../http/queries.ts';
import { findObstacle, pickEngine, type RunObstacle } from './run-setup.ts';

const CODEBASE_KEY = 'waybill.codebase';
const PAUSE_MS = 120;
const NO_CODEBASES: readonly Codebase[] = [];
const NO_ENGINES: readonly EngineStatus[] = [];

/** What a run needs from the server, what was chosen, and what stands in the way. */
export interface RunSetup {
  /** `unknown` until the first answer. */
  readonly server: 'unknown' | 'away' | 'there';
  readonly codebases: readonly Codebase[];
  readonly codebase: Codebase | null;
  /** Whether a person chose the codebase, now or before; else it is the first of the list. */
  readonly isChosen: boolean;
  readonly chooseCodebase: (id: string) => void;
  readonly engines: readonly EngineStatus[];
  readonly engine: EngineStatus | null;
  readonly chooseEngine: (engine: RunEngine) => void;
  /** As of the latest pause in the typing. */
  readonly obstacle: RunObstacle | null;
  /** Judges the present state. */
  readonly judge: () => RunObstacle | null;
}

/** Gathers what the server offers and judges whether the selected step can be run. */
export function useRunSetup(editor: EditorSession): RunSetup {
  const health = useHealth();
  const found = useCodebases();
  const [wantedCodebase, setWantedCodebase] = useState(readCodebase);
  const [wantedEngine, setWantedEngine] = useState<RunEngine | null>(null);
  const codebases = found.data ?? NO_CODEBASES;
  const codebase = codebases.find(({ id }) => id === wantedCodebase) ?? codebases[0] ?? null;
  const isChosen = codebase !== null && codebase.id === wantedCodebase;
  const engines = health.data?.engines ?? NO_ENGINES;
  const engine = pickEngine(engines, wantedEngine);
  const isThere = health.isSuccess && found.isSuccess;

  const answer = isThere ? health.data : undefined;
  const judge = useCallback(() => {
    const { session, view, samples } = editor.get();
    const { values } = samples.current;
    return answer
      ? findObstacle({ session, view, values, health: answer, codebase, engine })
      : null;
  }, [editor, answer, codebase, engine]);
  const obstacle = useJudgement(editor, judge);
  const server = isThere ? 'there' : health.isError || found.isError ? 'away' : 'unknown';
  const chooseCodebase = useCallback((id: string) => {
    setWantedCodebase(id);
    rememberCodebase(id);
  }, []);
  // The same as long as it says the same: a judgement that changes nothing draws nothing.
  return useMemo(
    () => ({
      server,
      codebases,
      codebase,
      isChosen,
      chooseCodebase,
      engines,
      engine,
      chooseEngine: setWantedEngine,
      obstacle,
      judge,
    }),
    [server, codebases, codebase, isChosen, chooseCodebase, engines, engine, obstacle, judge],
  );
}

/** A judgement of the editor's state, made anew when the typing pauses: it must not hold it up. */
function useJudgement(editor: EditorSession, judge: () => RunObstacle | null): RunObstacle | null {
  const [obstacle, setObstacle] = useState(judge);
  useEffect(() => {
    const settle = () =>
      setObstacle((before) => {
        const now = judge();
        return sameContent(before, now) ? before : now;
      });
    settle();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const unsubscribe = editor.subscribe(() => {
      clearTimeout(timer);
      timer = setTimeout(settle, PAUSE_MS);
    });
    return () => {
      clearTimeout(timer);
      unsubscribe();
    };
  }, [editor, judge]);
  return obstacle;
}

function readCodebase(): string | null {
  try {
    return localStorage.getItem(CODEBASE_KEY);
  } catch {
    return null;
  }
}

function rememberCodebase(id: string): void {
  try {
    localStorage.setItem(CODEBASE_KEY, id);
  } catch {
    // The choice holds until the page closes.
  }
}
