import { useMemo, useReducer, useState } from 'react';
import {
  createSession,
  deriveView,
  type EditorView,
  type Engine,
  type Infrastructure,
  reduceSession,
  type Scenario,
  type Session,
  type SessionEvent,
  STEP_DEFINITIONS,
  type StepDefinition,
} from '#core';
import { useControlledText } from './use-controlled-text.ts';
import { type Samples, useSamples } from './use-samples.ts';

/** What an editor session starts with. */
export interface EditorSessionOptions {
  /** The YAML, owned by the parent; give `defaultValue` instead to let the editor own it. */
  readonly value?: string | undefined;
  readonly defaultValue?: string | undefined;
  readonly onChange?: ((text: string) => void) | undefined;
  readonly fileName?: string | undefined;
  /** The step types that the form knows; all of Waybill's own unless given. */
  readonly definitions?: readonly StepDefinition[] | undefined;
  /** Null or absent: what the stage in the document says. */
  readonly infrastructure?: Infrastructure | null | undefined;
  readonly scenarios?: readonly Scenario[] | undefined;
  /** Id of the scenario to start with. */
  readonly scenario?: string | undefined;
}

/** A running editor: the document's state, what is shown of it, and the ways to change it. */
export interface EditorSession {
  readonly session: Session;
  readonly view: EditorView;
  readonly dispatch: (event: SessionEvent) => void;
  readonly samples: Samples;
  readonly setInfrastructure: (infrastructure: Infrastructure | null) => void;
  readonly engine: Engine | null;
  readonly setEngine: (engine: Engine | null) => void;
}

/**
 * Holds one document. Use it to own the session (for a top bar, drafts, runs) and hand it to
 * `EditorWorkbench`; `StepEditor` does both.
 */
export function useEditorSession(options: EditorSessionOptions = {}): EditorSession {
  const { value, defaultValue = '', onChange, fileName = 'step.yaml' } = options;
  const definitions = options.definitions ?? STEP_DEFINITIONS;
  const [session, dispatch] = useReducer(reduceSession, undefined, () =>
    createSession(definitions, fileName, value ?? defaultValue),
  );
  useControlledText({
    value,
    onChange,
    text: session.text,
    replace: (text) => dispatch({ type: 'open', fileName, text }),
  });
  const samples = useSamples(options.scenarios, options.scenario);
  const [chosen, setInfrastructure] = useState<Infrastructure | null>(null);
  const infrastructure = chosen ?? options.infrastructure ?? null;
  const [engine, setEngine] = useState<Engine | null>(null);
  const values = samples.current.values;
  const view = useMemo(
    () => deriveView(session, { infrastructure, engine, values }),
    [session, infrastructure, engine, values],
  );
  return useMemo(
    () => ({ session, view, dispatch, samples, setInfrastructure, engine, setEngine }),
    [session, view, samples, engine],
  );
}
