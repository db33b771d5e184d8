import {
  type Codebase,
  type EditorView,
  type EngineStatus,
  type Health,
  type PlanRefusal,
  previewPlan,
  type RunEngine,
  type SampleValues,
  type Session,
} from '#core';

/** Why a step can't be run now: what is so, what to do, and each problem of its plan. */
export interface RunObstacle {
  readonly message: string;
  readonly hint: string | null;
  readonly problems: readonly PlanRefusal[];
}

/** What a run would be made of. */
export interface RunParts {
  readonly session: Pick<Session, 'step'>;
  readonly view: Pick<
    EditorView,
    'definition' | 'infrastructure' | 'stage' | 'documentValues' | 'broken'
  >;
  readonly values: SampleValues;
  readonly health: Health;
  readonly codebase: Codebase | null;
  readonly engine: EngineStatus | null;
}

/** Names a step for the server by its place, since two steps may share an identifier. */
export function stepNumber(selected: number): string {
  return `#${selected + 1}`;
}

/** The engine to take: the one chosen before if it works, else the first that works, else any. */
export function pickEngine(
  engines: readonly EngineStatus[],
  wanted: RunEngine | null,
): EngineStatus | null {
  const chosen = engines.find(({ engine }) => engine === wanted);
  return chosen ?? engines.find(({ available }) => available) ?? engines[0] ?? null;
}

/** What stands in the way of a run, the nearest first; null when nothing does. */
export function findObstacle(parts: RunParts): RunObstacle | null {
  const { session, view, values, health, codebase, engine } = parts;
  if (!health.run.available) {
    return obstacle('The server has no engine to build with.', health.run.reason);
  }
  if (codebase === null) {
    return obstacle(
      'The server has no codebase to build.',
      'Start it with --codebase and the folder of your code.',
    );
  }
  if (engine === null || !engine.available) {
    return obstacle(
      `${engine?.engine ?? 'The engine'} can’t be used on the server’s machine.`,
      engine?.reason ?? null,
    );
  }
  if (session.step === null || view.definition === null) {
    return obstacle('No Build and Push step is selected.', 'Select one in the outline.');
  }
  if (view.broken !== null) {
    return obstacle(
      `Line ${view.broken.position.line} does not parse.`,
      'Mend the YAML; the run takes the text as it is.',
    );
  }
  // What the server itself would refuse: the same function derives the plan there.
  const { infrastructure, stage, documentValues } = view;
  const target = {
    infrastructure,
    pluginVariables: stage?.pluginVariables ?? [],
    engine: engine.engine,
    values: { ...documentValues, ...values },
  };
  const { problems } = previewPlan(view.definition, session.step, target);
  return problems.length === 0
    ? null
    : { message: 'The step gives no plan yet.', hint: null, problems };
}

function obstacle(message: string, hint: string | null): RunObstacle {
  return { message, hint, problems: [] };
}
