import type { BuildPlan, PlanStep } from '../../model/plan.ts';
import type { PlanProblem } from '../../plan/index.ts';
import { writePlainYaml } from '../../yaml/index.ts';
import { shellCommand, shellGroups } from './shell-words.ts';

/** A line that a shell and its readers pass over, whatever the text holds. */
function comment(text: string): string {
  return `# ${text.replace(/[^\x20-\x7e\u00a0-\uffff]+/g, ' ').replaceAll(/['"`$\\]/g, '’')}`.trimEnd();
}

function origins(step: PlanStep): readonly string[] {
  const keys = [...new Set(step.args.flatMap(({ key }) => key ?? []))];
  return keys.length === 0 ? [] : [comment(`From the step: ${keys.join(', ')}.`)];
}

function commandLines(step: PlanStep): readonly string[] {
  const bare = shellCommand({ ...step, args: [] });
  const groups = shellGroups(step);
  const [command = '', ...options] = groups;
  return [
    '',
    comment(step.why),
    ...origins(step),
    [`${bare} ${command}`, ...options.map((option) => `  ${option}`)].join(' \\\n'),
  ];
}

function manifestLines(manifest: Readonly<Record<string, unknown>>): readonly string[] {
  const yaml = writePlainYaml(manifest).trimEnd();
  return [
    '',
    comment(
      'The Job needs a volume claim “codebase” and a Secret “registry-credentials” with the logins.',
    ),
    `kubectl create -f - <<'EOF'\n${yaml}\nEOF`,
  ];
}

/**
 * A plan as a POSIX shell script that stops at the first failure. Comments say what each command does and
 * which fields it comes from. It holds no credentials: who runs it logs in before.
 */
export function shellScript(plan: BuildPlan, problems: readonly PlanProblem[]): string {
  const { connectorRef, stepName, stepIdentifier, stepType, engine } = plan;
  const login =
    connectorRef === null
      ? 'Log in to the registry first.'
      : `Log in to the registry first, with what the connector ${connectorRef} holds.`;
  return `${[
    '#!/bin/sh',
    comment(
      `What the step ${stepName ?? stepIdentifier ?? ''} (${stepType}) does, with ${engine}.`,
    ),
    comment(`Run it in the root of the codebase. ${login}`),
    ...problems.map(({ key, message }) =>
      comment(`Not ready: ${key === null ? '' : `${key}: `}${message}`),
    ),
    'set -eu',
    ...(plan.manifest === null ? plan.steps.flatMap(commandLines) : manifestLines(plan.manifest)),
  ].join('\n')}\n`;
}
