import { describe, expect, it } from 'vitest';
import {
  createSession,
  DEFAULT_VALUES,
  deriveView,
  type EngineStatus,
  STEP_DEFINITIONS,
} from '#core';
import { findObstacle, pickEngine, type RunParts } from './run-setup.ts';

const STEP = `step:
  type: BuildAndPushDockerRegistry
  name: Push
  identifier: push
  spec:
    connectorRef: account.hub
    repo: team/app
    tags:
      - <+pipeline.sequenceId>
`;

const engine = (name: EngineStatus['engine'], available: boolean): EngineStatus => ({
  engine: name,
  available,
  version: available ? '1.0' : null,
  reason: available ? null : `${name} is not installed.`,
});

function parts(text: string, change: Partial<RunParts> = {}): RunParts {
  const session = createSession(STEP_DEFINITIONS, 'step.yaml', text);
  const values = DEFAULT_VALUES;
  return {
    session,
    view: deriveView(session, { infrastructure: null, engine: null, values }),
    values,
    health: { version: '1', engines: [], run: { available: true, reason: null } },
    codebase: { id: 'c', name: 'shop', dockerfiles: [] },
    engine: engine('buildah', true),
    ...change,
  };
}

describe('what stands in the way of a run', () => {
  it('is nothing for a whole step with an engine and a codebase', () => {
    expect(findObstacle(parts(STEP))).toBeNull();
  });

  it.each<[string, RunParts, string]>([
    [
      'a server without an engine',
      parts(STEP, {
        health: { version: '1', engines: [], run: { available: false, reason: 'Install one.' } },
      }),
      'no engine',
    ],
    ['no codebase', parts(STEP, { codebase: null }), 'no codebase'],
    ['an engine that is not there', parts(STEP, { engine: engine('podman', false) }), 'podman'],
    ['a text without a step', parts('a: 1\n'), 'No Build and Push step'],
    ['a value that is missing', parts(STEP.replace('team/app', '')), 'no plan'],
    ['an expression without a sample value', parts(STEP, { values: {} }), 'no plan'],
  ])('is %s', (_, given, words) => {
    expect(findObstacle(given)?.message).toContain(words);
  });

  it('is text that does not parse, with its line', () => {
    const obstacle = findObstacle(parts(`${STEP}    dockerfile: "open\n`));
    expect(obstacle?.message).toMatch(/does not parse|No Build and Push step/);
  });

  it('names each problem of the plan', () => {
    const problems = findObstacle(parts(STEP, { values: {} }))?.problems ?? [];
    expect(problems.map(({ message }) => message).join(' ')).toContain('pipeline.sequenceId');
  });
});

describe('the engine to take', () => {
  const engines = [engine('docker', false), engine('buildah', true)];
  it.each([
    [null, 'buildah'],
    ['docker', 'docker'],
    ['podman', 'buildah'],
  ] as const)('wanted %s is %s', (wanted, taken) => {
    expect(pickEngine(engines, wanted)?.engine).toBe(taken);
  });

  it('is none where the server knows none', () => {
    expect(pickEngine([], null)).toBeNull();
  });
});
