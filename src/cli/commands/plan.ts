import { Command } from 'commander';
import {
  argvOf,
  type BuildPlan,
  defaultEngine,
  type Engine,
  type Infrastructure,
  parseStep,
  planStep,
} from '#core';
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
  readonly infrastructure: Infrastructure;
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

/** `plan FILE`: the exact commands, or the Kubernetes Job, that would build and push a step. */
export function planCommand({ console, end }: CommandContext): Command {
  return new Command('plan')
    .description('Show the commands or the Kubernetes Job that would build and push a step.')
    .addArgument(fileArgument())
    .addOption(stepOption().makeOptionMandatory())
    .addOption(infrastructureOption().makeOptionMandatory())
    .addOption(engineOption())
    .addOption(valuesOption())
    .addOption(formatOption('text', 'json', 'shell'))
    .action(async (file: string, options: PlanOptions) => {
      const { infrastructure, format } = options;
      const text = await readText(file);
      const values = await readSampleValues(options.values);
      const { number, outline } = requireStep(file, text, options.step);
      const caching = parseStep(text, outline).read(['spec', 'caching']);
      const cached = caching.kind === 'scalar' && caching.text === 'true';
      const engine = options.engine ?? defaultEngine(infrastructure, cached);
      const result = planStep({ text, step: number, infrastructure, engine, values });
      if (!result.ok) {
        for (const { key, message } of result.problems) {
          console.message([nameOf(file), ...(key === null ? [] : [key]), message].join(': '));
        }
        end(1);
        return;
      }
      writePlan(console, result.plan, format);
      for (const { key, why } of result.plan.ignored) {
        console.message(`${nameOf(file)}: ${key} has no effect: ${why}`);
      }
    });
}
