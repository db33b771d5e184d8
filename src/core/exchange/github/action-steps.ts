import { itemsOf, recordOf, textOf } from '../plain.ts';
import type { Environment } from './contexts.ts';

/** A map of the workflow: a job, or the inputs of a step. */
export type Inputs = Readonly<Record<string, unknown>>;

/** A step of a job with what it needs of its surroundings. */
export interface ActionStep {
  readonly id: string;
  readonly name: string;
  /** The action without its version, such as `docker/login-action`; empty for a shell step. */
  readonly action: string;
  /** The commands of a shell step, and the folder that they run in. */
  readonly command: string;
  readonly folder: string;
  readonly condition: string;
  /** Keys that say how the step runs, such as `timeout-minutes`. */
  readonly more: readonly string[];
  readonly inputs: Inputs;
  readonly environment: Environment;
}

/** Keys of a step that are read. */
const READ = new Set([
  'env',
  'id',
  'if',
  'name',
  'run',
  'shell',
  'uses',
  'with',
  'working-directory',
]);

function environmentOf(...levels: readonly unknown[]): Environment {
  return new Map(
    levels.flatMap((level) =>
      Object.entries(recordOf(level)).map(([name, value]) => [name, textOf(value)] as const),
    ),
  );
}

function usualFolder(level: Inputs): string {
  return textOf(recordOf(recordOf(level.defaults).run)['working-directory']);
}

/** The steps of a job of a workflow. */
export function actionSteps(job: Inputs, workflow: Inputs): readonly ActionStep[] {
  return itemsOf(job.steps).map((item) => {
    const step = recordOf(item);
    return {
      id: textOf(step.id),
      name: textOf(step.name),
      action: textOf(step.uses).replace(/@.*$/, ''),
      command: textOf(step.run),
      folder: textOf(step['working-directory']) || usualFolder(job) || usualFolder(workflow),
      condition: textOf(step.if),
      more: Object.keys(step).filter((key) => !READ.has(key)),
      inputs: recordOf(step.with),
      environment: environmentOf(workflow.env, job.env, step.env),
    };
  });
}
