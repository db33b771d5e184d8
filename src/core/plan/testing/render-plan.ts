import type { StepPreview } from '../../document/index.ts';
import type { PlanArgument, PlanStep } from '../../model/plan.ts';

function origin({ key, stageVariable }: Pick<PlanArgument, 'key' | 'stageVariable'>): string {
  return stageVariable === undefined ? (key ?? 'always') : `stage variable ${stageVariable}`;
}

function stepLines(step: PlanStep): readonly string[] {
  const env = Object.entries(step.env).map(([name, value]) => `${name}=${value} `);
  const input = step.input === undefined ? '' : ` <<< $${step.input}`;
  return [
    `+ ${env.join('')}${step.program}${input}  (${step.phase})`,
    ...step.args.map(
      (argument) =>
        `    ${argument.text.padEnd(58)} ${origin(argument)}${argument.resolved ? ' (x)' : ''}`,
    ),
  ];
}

/** A plan as lines for people: the environment, the commands word by word, what is ignored, what differs. */
export function renderPlan({ plan, plugin, notes, problems }: StepPreview): string {
  if (plan === null) {
    return problems.map(({ message }) => `problem: ${message}`).join('\n');
  }
  const lines = [
    `engine ${plan.engine}${plugin === null ? '' : `, plugin ${plugin.name}`}`,
    ...(plugin?.environment ?? []).map(
      (variable) =>
        `  ${`${variable.name}=${variable.value ?? `<${variable.why}>`}`.padEnd(60)} ${origin(variable)}`,
    ),
    ...(plugin?.steps ?? plan.steps).flatMap(stepLines),
    ...plan.ignored.map(({ key, why }) => `ignored ${key}: ${why}`),
    ...notes.map(({ key, text }) => `note ${key ?? 'of the step'}: ${text}`),
    ...problems.map(({ key, code }) => `problem ${key ?? ''}: ${code}`),
    ...(plan.manifest === null ? [] : [JSON.stringify(plan.manifest, null, 1)]),
  ];
  return lines.map((line) => line.trimEnd()).join('\n');
}
