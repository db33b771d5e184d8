import {
  type Config,
  createSession,
  type Dockerfiles,
  deriveFixes,
  deriveView,
  type EditorView,
  type Engine,
  type Fix,
  type Infrastructure,
  NO_DOCKERFILES,
  type Problem,
  reduceSession,
  type Scenario,
  type Session,
  type SessionEvent,
  type StepDefinition,
  type ViewSettings,
} from '#core';
import { afterFrame } from './after-frame.ts';
import { editSample, type Samples, samplesOf, selectScenario } from './samples.ts';

/** What an editor holds, and what it shows of that. */
export interface EditorState {
  readonly session: Session;
  /** Derived from the rest when it is asked for first. */
  readonly view: EditorView;
  readonly samples: Samples;
  /** What the person or the parent chose; null takes what the stage in the document says. */
  readonly infrastructure: Infrastructure | null;
  readonly engine: Engine | null;
  /** Severities of rules and the organisation's policy. */
  readonly config: Config;
  /** The Dockerfiles at hand, by their paths in the codebase. */
  readonly dockerfiles: Dockerfiles;
  /** Whether somebody tried to use what is written: from then on a missing value is a mistake. */
  readonly demanded: boolean;
}

/** A running editor: its state, and the ways to follow and to change it. The handle stays the same. */
export interface EditorSession {
  readonly get: () => EditorState;
  /** Calls the listener after every change of the state; gives the way to stop that. */
  readonly subscribe: (listener: () => void) => () => void;
  /** The same when the frame of the change has been painted, and once for all changes before it. */
  readonly subscribeLate: (listener: () => void) => () => void;
  readonly dispatch: (event: SessionEvent) => void;
  readonly setInfrastructure: (infrastructure: Infrastructure | null) => void;
  readonly setEngine: (engine: Engine | null) => void;
  readonly setConfig: (config: Config) => void;
  readonly setDockerfiles: (dockerfiles: Dockerfiles) => void;
  /** The ways to mend problems of the present view, the best first: one list for each of them. */
  readonly fixesOf: (problems: readonly Problem[]) => readonly (readonly Fix[])[];
  /** Tells that the text is about to be used: copied, saved or run. */
  readonly demand: () => void;
  /** Puts another scenario's sample values in force. */
  readonly selectScenario: (id: string) => void;
  /** Changes or, with null, removes one sample value of the scenario in force. */
  readonly setSample: (path: string, value: string | null) => void;
}

/** What an editor starts with. */
export interface EditorStart {
  readonly definitions: readonly StepDefinition[];
  readonly fileName: string;
  readonly text: string;
  readonly infrastructure: Infrastructure | null;
  readonly config: Config;
  readonly scenarios: readonly Scenario[];
  readonly scenario: string | undefined;
}

type Source = Omit<EditorState, 'view'>;

/** Events after which something is new that nobody tried to use. */
const BEGINNINGS: ReadonlySet<SessionEvent['type']> = new Set(['open', 'step-inserted']);

/** How many steps are judged at a time: some tens of milliseconds, so that a long text can be typed in. */
const STEPS_AT_A_TIME = 40;

/** In how many turns a text is judged at most: each of them looks at all steps to find those that wait. */
const MOST_TURNS = 100;

/** Makes the state of one editor. It lives outside of React, so that a keystroke draws only what it changes. */
export function createEditor(start: EditorStart): EditorSession {
  const listeners = new Set<() => void>();
  const lateListeners = new Set<() => void>();
  let source: Source = {
    session: createSession(start.definitions, start.fileName, start.text),
    samples: samplesOf(start.scenarios, start.scenario),
    infrastructure: start.infrastructure,
    engine: null,
    config: start.config,
    dockerfiles: NO_DOCKERFILES,
    demanded: false,
  };
  let state = stateOf(source);
  let isDue = false;
  const show = () => {
    state = stateOf(source);
    notify(listeners);
    followUp();
  };
  /** Does what need not be in the frame of a change, behind it: some of the steps that wait are judged there. */
  const followUp = () => {
    if (!isDue && listeners.size + lateListeners.size > 0) {
      isDue = true;
      afterFrame(() => {
        isDue = false;
        notify(lateListeners);
        if (state.view.waiting > 0) {
          show();
        }
      });
    }
  };
  const following = (all: Set<() => void>) => (listener: () => void) => {
    all.add(listener);
    followUp();
    return () => all.delete(listener);
  };
  const change = (part: Partial<Source>) => {
    const before = source;
    source = { ...before, ...part };
    if (!sameParts(before, source)) {
      show();
    }
  };
  return {
    get: () => state,
    subscribe: following(listeners),
    subscribeLate: following(lateListeners),
    dispatch: (event) =>
      change({
        session: reduceSession(source.session, event),
        demanded: source.demanded && !BEGINNINGS.has(event.type),
      }),
    setInfrastructure: (infrastructure) => change({ infrastructure }),
    setEngine: (engine) => change({ engine }),
    setConfig: (config) => change({ config }),
    setDockerfiles: (dockerfiles) => change({ dockerfiles }),
    fixesOf: (problems) => deriveFixes(source.session, settingsOf(source), problems),
    demand: () => change({ demanded: true }),
    selectScenario: (id) => change({ samples: selectScenario(source.samples, id) }),
    setSample: (path, value) => change({ samples: editSample(source.samples, path, value) }),
  };
}

function notify(listeners: ReadonlySet<() => void>): void {
  for (const listener of [...listeners]) {
    listener();
  }
}

function sameParts(a: Source, b: Source): boolean {
  const other = new Map<string, unknown>(Object.entries(b));
  return Object.entries(a).every(([name, part]) => other.get(name) === part);
}

function stateOf(source: Source): EditorState {
  let view: EditorView | null = null;
  return {
    ...source,
    get view() {
      view ??= deriveView(source.session, settingsOf(source));
      return view;
    },
  };
}

function settingsOf(source: Source): ViewSettings {
  const { session, samples, infrastructure, engine, config, dockerfiles } = source;
  const { values } = samples.current;
  const share = Math.ceil(session.outline.steps.length / MOST_TURNS);
  const atMost = Math.max(STEPS_AT_A_TIME, share);
  return { infrastructure, engine, values, config, dockerfiles, atMost };
}
