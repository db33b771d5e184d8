import { type BuildPlan, LIMITS, type PlanStep } from '#core';
import type { CodebaseFolder } from '../codebases/codebases.ts';
import type { EngineRun } from '../engines/engine.ts';
import { runProgram } from '../run-program.ts';
import { explainFailure } from './explain.ts';
import { explainNoStart } from './explain-no-start.ts';
import type { RunStage } from './outline.ts';
import type { RunRecorder } from './recorder.ts';
import { RunFailed, RunStopped } from './run-stopped.ts';

/** Lines of a program's output that are looked at when it fails. */
const TAIL = 100;

/** Everything that the programs of one run share. */
export interface ExecuteOptions {
  readonly plan: BuildPlan;
  readonly codebase: CodebaseFolder;
  readonly engineRun: EngineRun;
  /** The run's private folder. */
  readonly folder: string;
  readonly recorder: RunRecorder;
  readonly signal: AbortSignal;
}

/** Executes one stage: its programs in order, and the digest after a push. @throws RunFailed, RunStopped */
export async function executeStage(options: ExecuteOptions, stage: RunStage): Promise<void> {
  const { recorder, engineRun } = options;
  const { index, reference } = stage.phase;
  recorder.phase(index, 'running');
  if (reference !== null) {
    recorder.image(reference, { status: 'pushing', digest: null });
  }
  for (const step of stage.steps) {
    const output = await executeStep(options, stage, step);
    if (reference !== null) {
      const digest = await engineRun.digest(step, output);
      if (digest === null) {
        throw new RunFailed({
          code: 'digest-missing',
          message: `${step.program} pushed ${reference} without telling its digest.`,
          hint: 'The image is in the registry; look its digest up there.',
        });
      }
      recorder.image(reference, { status: 'pushed', digest });
      recorder.line(index, 'waybill', `Pushed ${reference} as ${digest}`);
    }
  }
  recorder.phase(index, 'done');
}

async function executeStep(
  options: ExecuteOptions,
  { phase }: RunStage,
  step: PlanStep,
): Promise<readonly string[]> {
  const { codebase, engineRun, recorder, signal } = options;
  if (signal.aborted) {
    throw new RunStopped();
  }
  const output: string[] = [];
  const end = await runProgram({
    ...engineRun.command(step),
    cwd: codebase.root,
    folder: options.folder,
    signal,
    // Longer than what is kept, so that a secret at the cut is still seen whole.
    lineLimit: LIMITS.logLineLength * 2,
    onLine: (raw) => {
      const text = recorder.readable(raw);
      recorder.line(phase.index, 'engine', text);
      output.push(text);
      if (output.length > TAIL) {
        output.shift();
      }
    },
  });
  switch (end.kind) {
    case 'exited':
      if (end.code !== 0) {
        throw new RunFailed(explainFailure(phase.kind, step.program, end.code, output));
      }
      return output;
    case 'killed':
      throw new RunFailed(explainFailure(phase.kind, step.program, null, output));
    case 'cancelled':
      throw new RunStopped();
    case 'not-started':
      throw new RunFailed(explainNoStart(step.program, end.reason));
    default:
      return end satisfies never;
  }
}
