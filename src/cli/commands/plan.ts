import { Command } from 'commander';
import { argvOf, type BuildPlan, type Engine, type Infrastructure, previewStep } from '#core';
import type { CommandContext } from '../command-context.ts';
import { type Console, writeJson } from '../console.ts';
import { requireStep } from '../find-step.ts';
import { referenceRow } from '../format/reference-row.ts';
import { shellCommand, shellManifest } from '../format/shell.ts';
import { nameOf, readText } from '../input.ts';
import {
  engineOption,
  fileArgument,
  formatOption,
  infrastructureOption,
  stepOption,
  valuesOption,
} from '../options.ts';
import { readSampleValues } from '../sample-values.ts';

interface PlanOptions {
  readonly step: string;
  readonly infrastructure: Infrastructure | null;
  readonly engine?: Engine;
  readonly values: string | null;
  readonly format: 'text' | 'json' | 'shell';
}

function writePlan(console: Console, plan: BuildPlan, format: PlanOptions['format']): void {
  if (format === 'json') {
    const { engine, steps, references, manifest, stepIdentifier } = plan;
    writeJson(console, {
      engine,
      steps: steps.map((step) => ({ argv: argvOf(step), env: step.env, why: step.why })),
      references: references.map((reference) => referenceRow(stepIdentifier, reference)),
      manifest,
    });
    return;
  }
  if (plan.manifest) {
    console.data(shellManifest(plan.manifest));
    return;
  }
  for (const step of plan.steps) {
    console.data(format === 'text' ? `# ${step.why}\n` : '');
    console.data(`${shellCommand(argvOf(step), step.env)}\n`);
  }
}

/**
 * `plan FILE`: the exact commands, or the Kubernetes Job, that would build and push a step. What has no
 * sample value stays as it is written and is told; what could never run ends with exit code 1.
 */
export function planCommand({ console, end }: CommandContext): Command {
  return new Command('plan')
    .description('Show the commands or the Kubernetes Job that would build and push a step.')
    .addArgument(fileArgument())
    .addOption(stepOption().makeOptionMandatory())
    .addOption(infrastructureOption())
    .addOption(engineOption())
    .addOption(valuesOption())
    .addOption(formatOption('text', 'json', 'shell'))
    .action(async (file: string, options: PlanOptions) => {
      const { infrastructure, format } = options;
      const text = await readText(file);
      const values = await readSampleValues(options.values);
      const { number } = requireStep(file, text, options.step);
      const engine = options.engine ?? null;
      const { plan, problems } = previewStep({
        text,
        step: number,
        infrastructure,
        engine,
        values,
      });
      for (const { key, message } of problems) {
        console.message([nameOf(file), ...(key === null ? [] : [key]), message].join(': '));
      }
      const unresolvedOnly = problems.every(({ code }) => code === 'unresolved-expression');
      end(plan !== null && unresolvedOnly ? 0 : 1);
      if (plan === null) {
        return;
      }
      writePlan(console, plan, format);
      for (const { key, why } of plan.ignored) {
        console.message(`${nameOf(file)}: ${key} has no effect: ${why}`);
      }
    });
}
