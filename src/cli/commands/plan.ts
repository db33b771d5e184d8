import { Command } from 'commander';
import {
  argvOf,
  type BuildPlan,
  type Engine,
  EXPORT_FORMATS,
  type ExportFormat,
  exportStep,
  type Infrastructure,
  previewStep,
  type StepPreview,
} from '#core';
import type { CommandContext } from '../command-context.ts';
import { type Console, writeJson } from '../console.ts';
import { requireStep } from '../find-step.ts';
import { planText } from '../format/plan-text.ts';
import { referenceRow } from '../format/reference-row.ts';
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
  readonly format: 'text' | 'json' | ExportFormat;
}

/** Problems of a plan that can be looked at nevertheless. */
const SHOWN_ALL_THE_SAME = ['unresolved-expression', 'push-only-engine'];

function writePlanJson(console: Console, plan: BuildPlan, preview: StepPreview): void {
  const { engine, references, manifest, stepIdentifier, ignored } = plan;
  const { plugin, notes } = preview;
  writeJson(console, {
    engine,
    plugin: plugin?.name ?? null,
    environment: plugin?.environment ?? [],
    steps: (plugin?.steps ?? plan.steps).map((step) => ({
      argv: argvOf(step),
      env: step.env,
      why: step.why,
      phase: step.phase,
      args: step.args.map(({ text, key, why }) => ({ text, key, why })),
    })),
    references: references.map((reference) => referenceRow(stepIdentifier, reference)),
    manifest,
    ignored,
    notes,
  });
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
    .addOption(formatOption('text', 'json', ...EXPORT_FORMATS))
    .action(async (file: string, options: PlanOptions) => {
      const { infrastructure, format } = options;
      const text = await readText(file);
      const values = await readSampleValues(options.values);
      const { number } = requireStep(file, text, options.step);
      const engine = options.engine ?? null;
      const request = { text, step: number, infrastructure, engine, values };
      const preview = previewStep(request);
      const { plan, problems } = preview;
      const tell = (key: string | null, message: string) =>
        console.message([nameOf(file), ...(key === null ? [] : [key]), message].join(': '));
      for (const { key, message } of problems) {
        tell(key, message);
      }
      end(plan !== null && problems.every(({ code }) => SHOWN_ALL_THE_SAME.includes(code)) ? 0 : 1);
      if (plan === null) {
        return;
      }
      if (format !== 'json' && format !== 'text') {
        const exported = exportStep(request, format);
        console.data(exported?.text ?? '');
        for (const { key, why } of exported?.leftOut ?? []) {
          tell(key, `It is not carried over: ${why}`);
        }
        // A file may be of another engine than the one that the notes are about.
        return;
      }
      if (format === 'json') {
        writePlanJson(console, plan, preview);
      } else {
        console.data(planText(plan, preview));
      }
      for (const { key, why } of plan.ignored) {
        console.message(`${nameOf(file)}: ${key} has no effect: ${why}`);
      }
      for (const note of preview.notes) {
        tell(note.key, note.text);
      }
    });
}
