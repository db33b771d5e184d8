import type { StepDefinition } from '../../fields/index.ts';
import type { ParsedStep } from '../../model/step.ts';
import { type PlanTarget, previewPlan, readSettings } from '../../plan/index.ts';
import { writePlainYaml } from '../../yaml/index.ts';
import { bakeFile } from './bake-file.ts';
import { shellScript } from './shell-script.ts';

/** What a plan can be written as: a shell script, a bake file, a Kubernetes manifest. */
export const EXPORT_FORMATS = ['shell', 'bake', 'manifest'] as const;

/** One of them. */
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** A file to hand out. */
export interface ExportedPlan {
  readonly fileName: string;
  readonly text: string;
}

const FILE_NAMES: Readonly<Record<ExportFormat, string>> = {
  shell: 'build.sh',
  bake: 'docker-bake.json',
  manifest: 'job.yaml',
};

function textOf(
  definition: StepDefinition,
  step: ParsedStep,
  target: PlanTarget,
  format: ExportFormat,
): string {
  switch (format) {
    case 'shell': {
      const { plan, problems } = previewPlan(definition, step, target);
      return shellScript(plan, problems);
    }
    case 'bake': {
      const { infrastructure, pluginVariables = [], values } = target;
      const settings = readSettings(definition, step, values, { infrastructure, pluginVariables });
      return bakeFile(settings, step.outline.identifier);
    }
    case 'manifest': {
      const { plan } = previewPlan(definition, step, { ...target, engine: 'kubernetes' });
      return writePlainYaml(plan.manifest);
    }
    default:
      return format satisfies never;
  }
}

/** The plan of a step as a file. It holds no credentials; what has no value stays as it is written. */
export function exportPlan(
  definition: StepDefinition,
  step: ParsedStep,
  target: PlanTarget,
  format: ExportFormat,
): ExportedPlan {
  const name = step.outline.identifier?.replace(/[^\w-]+/g, '-') ?? '';
  return {
    fileName: name === '' ? FILE_NAMES[format] : `${name}.${FILE_NAMES[format]}`,
    text: textOf(definition, step, target, format),
  };
}
