import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import type { Codebase, EngineStatus, RunEngine } from '#core';
import type { EditorSession } from '../../editor/index.ts';
import { useCodebases, useHealth } from '../http/queries.ts';
import { findObstacle, pickEngine, type RunObstacle } from './run-setup.ts';

const CODEBASE_KEY = 'waybill.codebase';
const NO_CODEBASES: readonly Codebase[] = [];
const NO_ENGINES: readonly EngineStatus[] = [];

/** What a run needs from the server, what was chosen, and what stands in the way. */
export interface RunSetup {
  /** `unknown` until the first answer. */
  readonly server: 'unknown' | 'away' | 'there';
  readonly codebases: readonly Codebase[];
  readonly codebase: Codebase | null;
  readonly chooseCodebase: (id: string) => void;
  readonly engines: readonly EngineStatus[];
  readonly engine: EngineStatus | null;
  readonly chooseEngine: (engine: RunEngine) => void;
  readonly obstacle: RunObstacle | null;
}

/** Gathers what the server offers and judges whether the selected step can be run. */
export function useRunSetup({ session, view, samples }: EditorSession): RunSetup {
  const health = useHealth();
  const found = useCodebases();
  const [wantedCodebase, setWantedCodebase] = useState(readCodebase);
  const [wantedEngine, setWantedEngine] = useState<RunEngine | null>(null);
  const codebases = found.data ?? NO_CODEBASES;
  const codebase = codebases.find(({ id }) => id === wantedCodebase) ?? codebases[0] ?? null;
  const engines = health.data?.engines ?? NO_ENGINES;
  const engine = pickEngine(engines, wantedEngine);
  const isThere = health.isSuccess && found.isSuccess;

  // Judging follows the typing; it must not hold it up.
  const parts = useMemo(
    () => ({ session, view, values: samples.current.values }),
    [session, view, samples],
  );
  const settled = useDeferredValue(parts);
  const answer = health.data;
  const obstacle = useMemo(
    () =>
      isThere && answer ? findObstacle({ ...settled, health: answer, codebase, engine }) : null,
    [settled, isThere, answer, codebase, engine],
  );
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
      chooseCodebase,
      engines,
      engine,
      chooseEngine: setWantedEngine,
      obstacle,
    }),
    [server, codebases, codebase, chooseCodebase, engines, engine, obstacle],
  );
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
