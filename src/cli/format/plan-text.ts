import {
  type BuildPlan,
  type PlanVariable,
  type StepPreview,
  shellCommand,
  shellWord,
} from '#core';

function variableLine({ name, value, why }: PlanVariable): string {
  return value === null ? `# ${name}: ${why}` : `${name}=${shellWord(value)}`;
}

/** A plan for people: what the plugin gets, and each command after a line that says what it does. */
export function planText(plan: BuildPlan, { plugin }: StepPreview): string {
  if (plan.manifest !== null) {
    return `${JSON.stringify(plan.manifest, null, 2)}\n`;
  }
  const environment =
    plugin === null
      ? []
      : [`# The environment of ${plugin.name}.`, ...plugin.environment.map(variableLine), ''];
  const commands = (plugin?.steps ?? plan.steps).flatMap((step) => [
    `# ${step.why}`,
    shellCommand(step),
  ]);
  return `${[...environment, ...commands].join('\n')}\n`;
}
