import type { StepDefinition } from '../../fields/index.ts';
import { pathOf } from '../../model/path.ts';
import type { BuildPlan } from '../../model/plan.ts';
import type { ParsedStep } from '../../model/step.ts';
import { handedOut, type PlanTarget, previewPlan } from '../../plan/index.ts';
import { bakeFile, bakeTarget } from './bake-file.ts';
import type { Header } from './header.ts';
import { type LeftOut, leftOut, tracedKeys } from './left-out.ts';
import { jobFile, shellScript } from './shell-script.ts';

/** What a plan can be written as: a shell script, a bake file, a Kubernetes manifest. */
export const EXPORT_FORMATS = ['shell', 'bake', 'manifest'] as const;

/** One of them. */
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** A file to hand out. */
export interface ExportedPlan {
  readonly fileName: string;
  readonly text: string;
  /** Settings of the step that the file does not hold, each with the reason; its first lines say them too. */
  readonly leftOut: readonly LeftOut[];
}

interface Format {
  readonly fileName: string;
  /** The engine whose plan the file holds; null for the wanted one. */
  readonly engine: PlanTarget['engine'] | null;
  readonly write: (plan: BuildPlan, header: Header) => string;
}

const FORMATS: Readonly<Record<ExportFormat, Format>> = {
  shell: { fileName: 'build.sh', engine: null, write: shellScript },
  bake: { fileName: 'docker-bake.json', engine: 'buildx', write: bakeFile },
  manifest: { fileName: 'job.yaml', engine: 'kubernetes', write: jobFile },
};

/** What the manifest holds beside the arguments of kaniko. */
const JOB_KEYS = [
  'spec.runAsUser',
  'spec.resources.limits.memory',
  'spec.resources.limits.cpu',
  'spec.resources.requests.memory',
  'spec.resources.requests.cpu',
];

/**
 * The plan of a step as a file. It holds no credentials; what has no value stays as it is written. What
 * of the step it can't hold is said in it and in the result.
 */
export function exportPlan(
  definition: StepDefinition,
  step: ParsedStep,
  target: PlanTarget,
  format: ExportFormat,
): ExportedPlan {
  const { fileName, engine, write } = FORMATS[format];
  const { plan, problems } = previewPlan(definition, step, {
    ...target,
    engine: engine ?? target.engine,
    handOut: handedOut,
  });
  const lost = format === 'bake' ? bakeTarget(plan.steps.flatMap(({ args }) => args)).leftOut : [];
  const held = new Set([...tracedKeys(plan), ...(plan.manifest === null ? [] : JOB_KEYS)]);
  for (const { key } of lost) {
    held.delete(key);
  }
  const source = { definition, step, stageVariables: target.pluginVariables ?? [] };
  const left = leftOut(source, held, [...lost, ...plan.ignored]);
  const description = step.read(pathOf('description'));
  const name = step.outline.identifier?.replace(/[^\w-]+/g, '-') ?? '';
  return {
    fileName: name === '' ? fileName : `${name}.${fileName}`,
    text: write(plan, {
      description: description.kind === 'scalar' ? description.text : '',
      problems,
      leftOut: left,
    }),
    leftOut: left,
  };
}
